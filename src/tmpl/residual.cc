// SPDX-License-Identifier: Apache-2.0
#include "tmpl/residual.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/check.h"

namespace dagc::tmpl {

void AppendTemplateText(std::string& to, std::string_view text, bool before_action) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of('{', at), text.size());
    const bool harmless = end - at == 0 || (end - at == 1 && !(end == text.size() && before_action));
    if (end > at && !harmless) {
      to += "{{\"";
      to += text.substr(at, end - at);
      to += "\"}}";
    } else if (end > at) {
      to += text.substr(at, end - at);
    }
    const std::size_t next = std::min(text.find('{', end), text.size());
    to += text.substr(end, next - end);
    at = next;
  }
}

std::string ResidualExpression(std::span<const ResidualFragment> expression, const NameOfSecret& name_of) {
  std::string result;
  for (const ResidualFragment& fragment : expression) {
    result += fragment.text;
    if (fragment.has_ref) result += (fragment.nested ? "$." : ".") + name_of(fragment.ref);
  }
  return result;
}

std::string ResidualTemplate(std::span<const Piece> pieces, const NameOfSecret& name_of, bool before_action) {
  std::string result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    switch (piece.kind) {
      case Piece::Kind::kText:
        AppendTemplateText(result, piece.text, before_action || i + 1 < pieces.size());
        break;
      case Piece::Kind::kSecret:
        result += "{{ ." + name_of(piece.ref) + " }}";
        break;
      case Piece::Kind::kResidual:
        result += ResidualExpression(piece.residual, name_of);
        break;
      case Piece::Kind::kRunTime:
        DAGC_CHECK(false);
    }
  }
  return result;
}

namespace {

// Each once, in order of first use.
class Refs {
 public:
  void Add(const SecretRef& ref) {
    if (seen_.insert(ref).second) refs_.push_back(ref);
  }
  void Add(std::span<const ResidualFragment> expression) {
    for (const ResidualFragment& fragment : expression) {
      if (fragment.has_ref) Add(fragment.ref);
    }
  }
  std::vector<SecretRef> Take() { return std::move(refs_); }

 private:
  std::set<SecretRef> seen_;
  std::vector<SecretRef> refs_;
};

}  // namespace

std::vector<SecretRef> SecretsOf(std::span<const Piece> pieces) {
  Refs refs;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::kSecret) refs.Add(piece.ref);
    refs.Add(piece.residual);
  }
  return refs.Take();
}

std::vector<SecretRef> SecretsOf(std::span<const ResidualFragment> expression) {
  Refs refs;
  refs.Add(expression);
  return refs.Take();
}

}  // namespace dagc::tmpl

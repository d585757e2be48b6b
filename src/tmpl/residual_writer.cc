// SPDX-License-Identifier: Apache-2.0
#include "tmpl/residual_writer.h"

#include <algorithm>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/functions/functions.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

// The first secret that a value is made of; nullptr when there is none.
const Symbol* FirstSecret(Machine& machine, const Val& val, std::uint32_t depth) {
  if (depth > kDeepest || !machine.Step()) return nullptr;
  if (val.IsSymbol()) {
    if (val.symbol->kind == Symbol::Kind::kSecret) return val.symbol;
    for (const Val& part : val.symbol->parts) {
      if (const Symbol* found = FirstSecret(machine, part, depth + 1)) return found;
    }
  } else if (val.IsList()) {
    for (const Val& item : val.list->items) {
      if (const Symbol* found = FirstSecret(machine, item, depth + 1)) return found;
    }
  } else if (val.IsMap()) {
    for (const auto& [key, item] : machine.Entries(val.map)) {
      if (const Symbol* found = FirstSecret(machine, item, depth + 1)) return found;
    }
  }
  return nullptr;
}

}  // namespace

bool OperatorHas(std::string_view function) {
  const FunctionRow* const row = FindFunction(function);
  return row != nullptr && row->touch != Touch::kOurs;
}

void ResidualWriter::Raw(std::string_view text) {
  if (!machine_.ChargeOutput(text.size())) return;
  if (fragments_.empty() || fragments_.back().has_ref) fragments_.emplace_back();
  fragments_.back().text += text;
}

void ResidualWriter::Text(std::string_view text) {
  std::string escaped;
  AppendTemplateText(escaped, text, /*before_action=*/true);
  Raw(escaped);
}

void ResidualWriter::Write(const Val& val) {
  if (!val.IsSymbol()) return Text(val.text());
  const Symbol& symbol = *val.symbol;
  if (symbol.kind == Symbol::Kind::kText) {
    for (const Val& part : symbol.parts) {
      if (!part.IsSymbol() || part.symbol->text) {
        Write(part);
      } else {
        Raw("{{ print ");
        Expression(part);
        Raw(" }}");
      }
    }
  } else if (symbol.kind == Symbol::Kind::kBlock) {
    if (!machine_.Step(symbol.block.size() * kStepsAPiece)) return;
    for (const ResidualFragment& fragment : symbol.block) {
      Raw(fragment.text);
      if (machine_.failed()) return;
      if (!fragment.has_ref) continue;
      fragments_.back().has_ref = true;
      fragments_.back().ref = fragment.ref;
      fragments_.back().nested = fragment.nested || nested_;
    }
    for (const EngineNeed& need : symbol.block_needs) AddNeed(need);
  } else {
    Raw("{{ ");
    Expression(val);
    Raw(" }}");
  }
}

// A `with` is an `if` here, because what dot means in its body is settled already.
// Where the condition is a call, that is what looks at the bytes.
void ResidualWriter::BeginCondition(const Val& condition) {
  const Val& asked = condition.symbol->parts[0];
  const bool is_call = asked.symbol->kind == Symbol::Kind::kCall;
  if (!is_call) Need(*condition.symbol);
  Raw("{{ if ");
  calls_ += is_call ? 0 : 1;
  Expression(asked);
  calls_ -= is_call ? 0 : 1;
  Raw(" }}");
}

void ResidualWriter::BeginRange(const Val& condition, std::string_view index, std::string_view item) {
  Need(*condition.symbol);
  Raw("{{ range " + (index.empty() ? std::string() : std::string(index) + ", ") + std::string(item) + " := ");
  ++calls_;
  Expression(condition.symbol->parts[0]);
  --calls_;
  Raw(" }}");
}

Val ResidualWriter::TakeBlock() {
  Symbol* symbol = machine_.NewSymbol();
  symbol->kind = Symbol::Kind::kBlock;
  symbol->block = std::move(fragments_);
  symbol->block_needs = std::move(needs_);
  return Val::Of(symbol);
}

void ResidualWriter::Reference(const Symbol& symbol) {
  Raw("");
  if (!machine_.Step(kStepsAPiece)) return;
  ResidualFragment& fragment = fragments_.back();
  fragment.has_ref = true;
  fragment.ref = {std::string(symbol.secret), std::string(symbol.key)};
  fragment.nested = nested_;
}

void ResidualWriter::AddNeed(EngineNeed need) {
  if (known_needs_.emplace(need.span, need.function).second) needs_.push_back(std::move(need));
}

// A secret in base64 inside another call is that call's need.
void ResidualWriter::Need(const Symbol& call) {
  if (call.name.empty() && calls_ > 0) return;
  const Symbol* secret = nullptr;
  for (const Val& part : call.parts) {
    if (secret == nullptr) secret = FirstSecret(machine_, part, 0);
  }
  if (secret == nullptr) return;
  EngineNeed need{std::string(call.name),
                  {std::string(secret->secret), std::string(secret->key)},
                  parsed_.At(call.begin, call.end)};
  AddNeed(std::move(need));
}

bool ResidualWriter::Expression(const Val& val) {
  if (!machine_.Step()) return false;
  if (depth_ >= kDeepest) return machine_.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepest));
  ++depth_;
  const bool good = AnyExpression(val);
  --depth_;
  return good;
}

bool ResidualWriter::AnyExpression(const Val& val) {
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      Raw("nil");
      return true;
    case Type::kBool:
      Raw(val.boolean ? "true" : "false");
      return true;
    case Type::kInt:
      Raw(std::to_string(val.integer));
      return true;
    case Type::kInt64:
      Raw("(int64 " + std::to_string(val.integer) + ")");
      return true;
    case Type::kUint8:
    case Type::kUint64:
      Raw("(int64 " + std::to_string(val.natural) + ")");
      return true;
    case Type::kFloat: {
      const std::string text = FormatFloat(val.real, 'e', -1);
      Raw(std::isalpha(static_cast<unsigned char>(text.back())) != 0 ? "(float64 \"" + text + "\")" : text);
      return true;
    }
    case Type::kString:
      Raw(GoQuote(val.text()));
      return true;
    case Type::kVersion:
      Raw("(semver " + GoQuote(val.version->original) + ")");
      return true;
    case Type::kList: {
      const bool strings = val.list->kind == Items::kStrings;
      Raw(strings ? "(toStrings (list" : "(list");
      for (const Val& item : val.list->items) {
        Raw(" ");
        if (!Expression(item)) return false;
      }
      Raw(strings ? "))" : ")");
      return true;
    }
    case Type::kMap:
      return MapExpression(val.map);
    case Type::kSymbol:
      return SymbolExpression(*val.symbol);
  }
  return false;
}

bool ResidualWriter::MapExpression(MapNode* map) {
  if (!machine_.RequireKeys(*map)) return false;
  Raw("(dict");
  for (const auto& [key, item] : machine_.Entries(map)) {
    Raw(" " + GoQuote(key) + " ");
    if (!Expression(item)) return false;
  }
  Raw(")");
  return true;
}

bool ResidualWriter::SymbolExpression(const Symbol& symbol) {
  switch (symbol.kind) {
    case Symbol::Kind::kSecret:
      Reference(symbol);
      return true;
    case Symbol::Kind::kLocal:
      Raw(symbol.name);
      return true;
    case Symbol::Kind::kText: {
      Raw("(printf \"" +
          [&] {
            std::string verbs;
            for (std::size_t i = 0; i < symbol.parts.size(); ++i) verbs += "%v";
            return verbs;
          }() +
          "\"");
      for (const Val& part : symbol.parts) {
        Raw(" ");
        if (!Expression(part)) return false;
      }
      Raw(")");
      return true;
    }
    case Symbol::Kind::kCall:
      return CallExpression(symbol);
    case Symbol::Kind::kRunTime:
      return machine_.FailWith(diag::kSecretBranch, Fill(help::kOutsideCondition),
                               Fill(phrase::kRunTimeValue, symbol.name));
    case Symbol::Kind::kAbsent:
      return machine_.Fail(diag::kValueAbsent, "this", symbol.name);
    case Symbol::Kind::kBlock:
      return machine_.Fail(diag::kSecretBranch, Fill(phrase::kTextIsUsed));
  }
  return false;
}

bool ResidualWriter::CallExpression(const Symbol& symbol) {
  Need(symbol);
  ++calls_;
  const bool good = WriteCall(symbol);
  --calls_;
  return good;
}

bool ResidualWriter::WriteCall(const Symbol& symbol) {
  const std::string_view in_go = symbol.function;
  const bool pattern = in_go.find('$') != std::string_view::npos;
  if (!pattern && !OperatorHas(in_go)) {
    machine_.SetPlace({symbol.begin, symbol.end});
    return machine_.Fail(diag::kNoOperatorFunction, symbol.name);
  }
  Raw("(");
  if (!pattern) {
    Raw(in_go);
    for (const Val& part : symbol.parts) {
      Raw(" ");
      if (!Expression(part)) return false;
    }
  } else {
    for (std::size_t at = 0; at < in_go.size(); ++at) {
      if (in_go[at] != '$') {
        Raw(in_go.substr(at, 1));
      } else if (!Expression(symbol.parts[static_cast<std::size_t>(in_go[++at] - '0')])) {
        return false;
      }
    }
  }
  Raw(")");
  return true;
}

}  // namespace dagc::tmpl

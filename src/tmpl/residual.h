// SPDX-License-Identifier: Apache-2.0
// What evaluation leaves: pieces in the order of the output. A piece that needs the bytes of a secret carries the text
// of an equivalent Go template for the External Secrets Operator, in which everything known is computed already.
//
// https://external-secrets.io/latest/guides/templating/ (engine v2: Go's text/template with Sprig)
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/span.h"

namespace dagc::tmpl {

// One key of a secret, by the names that Data::SecretKey was given.
struct SecretRef {
  std::string secret;
  std::string key;
  bool operator==(const SecretRef&) const = default;
  auto operator<=>(const SecretRef&) const = default;
};

// Template text in which secrets stand open, so that whoever writes the ExternalSecret names them: the text before
// fragments[i].ref, then the reference itself. The last fragment may have no reference.
struct ResidualFragment {
  std::string text;  // Go template text, copied as it stands
  bool has_ref = false;
  SecretRef ref;  // written as `.name`, or `$.name` where `nested` says that dot is something else
  bool nested = false;
  bool operator==(const ResidualFragment&) const = default;
};

using NameOfSecret = std::function<std::string(const SecretRef&)>;

// Why a piece is residual, for the finding when the target has no External Secrets Operator: `function` at `span` looks
// at the bytes of `ref` (a filter, `if` or `range` in the same way). No function: a secret that Liquid has in base64,
// which nobody has decoded.
struct EngineNeed {
  std::string function;
  SecretRef ref;
  Span span;
};

struct Piece {
  enum class Kind : std::uint8_t {
    kText,      // text
    kSecret,    // ref: the key's value as it is
    kRunTime,   // text: the name that Data::RunTime was given
    kResidual,  // residual: needs a template engine that has the secrets
  };
  Kind kind = Kind::kText;
  std::string text;
  SecretRef ref;
  std::vector<ResidualFragment> residual;
  std::vector<EngineNeed> needs;  // why it is residual
  // Of a residual piece that puts a text in double quotes (`quote`, `toJson`) the pieces of that text: whoever reads
  // the output as YAML, and finds a plain scalar of this piece alone, would read the text.
  std::vector<Piece> unquoted;
  // The same of one that is base64 text (`b64enc`, a secret in Liquid), for what is written behind `!!binary`.
  std::vector<Piece> decoded;
  // The bytes [begin, end) of the template that produced this piece; for text a run of the template itself, or the
  // action that printed it. Template::At turns them into a place of the manifest.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // The text was copied from the template byte for byte, so byte i of it came from `begin` + i.
  bool verbatim = false;
};

// A condition on secrets, and what an evaluation has taken for its outcome (EvalOptions::assumed).
struct Condition {
  std::vector<ResidualFragment> expression;  // of a Go template, for `{{ if .. }}`
  Span span;
  bool holds = true;
};

// The pieces as one Go template: text (with `{{` made harmless), `{{ .name }}` for a secret, residual text as it is.
// `name_of` gives the data name (`s0`) of a key. There must be no kRunTime piece: the operator does not know runs.
// `before_action`: an action comes behind it.
std::string ResidualTemplate(std::span<const Piece> pieces, const NameOfSecret& name_of, bool before_action = false);

// A Go template that writes nothing and sets the variable `$value` to what the pieces give. A name `$value` occurs in
// no residual text.
std::string ResidualAssignment(std::span<const Piece> pieces, const NameOfSecret& name_of);

// A condition or another expression.
std::string ResidualExpression(std::span<const ResidualFragment> expression, const NameOfSecret& name_of);

// Appends text of the output to a Go template: `{{` in it begins no action, nor does a `{` at its end join with one
// that comes behind it.
void AppendTemplateText(std::string& to, std::string_view text, bool before_action);

// Every key that the pieces use, each once, in order of first use.
std::vector<SecretRef> SecretsOf(std::span<const Piece> pieces);
std::vector<SecretRef> SecretsOf(std::span<const ResidualFragment> expression);

}  // namespace dagc::tmpl

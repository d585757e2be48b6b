// SPDX-License-Identifier: Apache-2.0
#include "golden/leak_cases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "golden/planted_secrets.h"

namespace dagc::test {
namespace {

// The engine's numbers are the same everywhere; the library's distributions are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t Below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  template <typename T, std::size_t kSize>
  const T& Of(const std::array<T, kSize>& choices) {
    return choices[Below(kSize)];
  }

 private:
  std::mt19937_64 engine_;
};

// `{M}` stands for the secret, `{B}` for its base64 text.
struct Base {
  std::string_view name;
  std::string_view text;
};

constexpr auto kDocuments = std::to_array<Base>({
    {"dataos",
     "version: v2alpha\nname: db\ntype: secret\ndescription: {M}\ntags: [{M}, {M}x]\nowner: {M}\nspec:\n  type: {M}\n  "
     "acl: {M}\n  data:\n    USER: {M}\n    PASSWORD: \"{M}\"\n    CERT: |\n      {M}\n      {M} more\n    B: '{B}'\n"
     "  files:\n    a.json: {M}\n"},
    {"dataos-flow",
     "version: v2alpha\nname: db\ntype: secret\nspec: {type: key-value, data: {USER: {M}, PASSWORD: \"{M}\", X: "
     "[{M}]}}\n"},
    {"dataos-json",
     "{\n  \"version\": \"v2alpha\",\n  \"name\": \"db\",\n  \"type\": \"secret\",\n  \"spec\": {\n    \"data\": {\n   "
     "   "
     "\"A\": \"{M}\",\n      \"B\": \"{B}\"\n    }\n  }\n}\n"},
    {"instance",
     "version: v1\nname: db\ntype: instance-secret\nlayer: user\ninstance-secret:\n  type: key-value\n  acl: r\n  "
     "data:\n"
     "    USER: {M}\n    PASSWORD: {M}  # was {M}\n"},
    {"kubernetes",
     "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  annotations: {last: {M}}\n  labels: {a: {M}}\ntype: "
     "Opaque\n"
     "data:\n  PASSWORD: {B}\nstringData:\n  USER: {M}\n  LONG: >-\n    {M}\n    {M}\n"},
    {"kubernetes-list",
     "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: x}\n  stringData:\n    "
     "a: "
     "{M}\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: y}\n  data: {a: {B}}\n"},
    {"secret-list", "apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: x}\n  stringData:\n    a: {M}\n"},
    {"kubernetes-json",
     "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"x\"},\"stringData\":{\"password\":\"{M}\"}}"
     "\n"},
    {"bundle",
     "version: v2alpha\nname: b\ntype: bundle\nbundle:\n  resources:\n  - id: s\n    spec:\n      name: x\n      type: "
     "secret\n      version: v2alpha\n      secret:\n        type: key-value\n        data:\n          a: {M}\n"},
});

// Places of a key whose value is a secret in a document that is none.
constexpr auto kWithKeys = std::to_array<Base>({
    {"apikey",
     "version: v2alpha\nname: flow\ntype: workflow\nspec:\n  dag:\n    - name: a\n      spec:\n        stack: "
     "container\n"
     "        runAsApikey: {M}\n        stackSpec: {image: \"alpine:3.20\", command: [run]}\n"},
    {"apikey-merge",
     "version: v2alpha\nname: flow\ntype: workflow\nspec:\n  dag:\n    - name: a\n      spec:\n        stack: "
     "container\n"
     "        <<: [{runAsApikey: {M}}, {runAsApikey: {M}b}]\n        stackSpec: {image: \"alpine:3.20\", command: "
     "[run]}\n"},
    {"depot",
     "version: v1\nname: d\ntype: depot\ndepot:\n  type: JDBC\n  connectionSecret:\n    - acl: rw\n      type: "
     "key-value\n"
     "      data:\n        password: {M}\n        user: {M}\n"},
});

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

void IndentAll(std::string& text, std::string_view first, std::string_view others) {
  std::string result(first);
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (text[i] == '\n' && i + 1 < text.size()) result += others;
  }
  text = result;
}

// The line of the document that says what it is; none in JSON on one line.
struct TypeLine {
  std::size_t begin = 0, end = 0;  // without the line end
  std::string_view key, value;
};

std::optional<TypeLine> FindTypeLine(std::string_view text) {
  for (const std::string_view key : {"type: ", "kind: "}) {
    for (const std::string_view value : {"secret", "instance-secret", "Secret", "SecretList"}) {
      const std::string line = std::string(key).append(value) + "\n";
      const std::size_t at = text.find(line);
      if (at != std::string_view::npos) return TypeLine{at, at + line.size() - 1, key.substr(0, 4), value};
    }
  }
  return std::nullopt;
}

// Ways to say the type that another reader may follow, or that a person may have meant. `K` is the key, `V` the value,
// `X` the value with an escape in it, `Y` the key with one.
constexpr auto kTypeLines = std::to_array<std::string_view>({
    "K:\n  V",
    "K: >-\n  V",
    "K: |-\n  V",
    "\"Y\": V",
    "K: \"X\"",
    "\"Y\": \"X\"",
    "? K\n: V",
    "? \"Y\"\n: \"X\"",
    "? [K]\n: V",
    "K: V\nK: workflow",
    "K: workflow\nK: V",
    "type: workflow\nK: V",
    "K: V\ntype: workflow",
    "tyep: V",
    "tpye: V",
    "typ: V",
    "knid: V",
    "kinds: V",
    "K: V s",
    "K: Vs",
    "K: secrt",
    "K: scret",
    "K: SECRET",
    "K: 'V'",
    "K: &a V",
    "x: &a V\nK: *a",
    "K: !!str V",
    "!!str K: V",
    "K: !!binary c2VjcmV0",
    "&k K: V",
    "K : V",
    "K:V",
    "K=V",
    "K; V",
    "# K: V",
    "",
    "K: [V]",
    "K: {V: x}",
    "<<: {K: V}",
    "type: workflow\n<<: {K: V}",
    "TYPE: V",
    "K: \"V",
    "K: V\"",
    "K:\tV",
    "K: \n\n  V",
    "K: # V\n  V",
    "- K: V",
    "K: V: x",
    "K: sec\\\n  ret",
    "K: \"sec\\\n  ret\"",
    "K: Opaque",
    "K: |\n  V\ntype: workflow",

    "'type': V",
});

std::string Escaped(std::string_view word) {
  std::string result(word.substr(0, 2));
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto third = static_cast<unsigned char>(word[2]);
  return result.append("\\u00") + kDigits[third / 16] + kDigits[third % 16] + std::string(word.substr(3));
}

bool BreakType(std::string& text, Dice& dice, std::string& how) {
  const std::optional<TypeLine> line = FindTypeLine(text);
  if (!line) return false;
  const std::string_view form = dice.Of(kTypeLines);
  const std::size_t line_begin = text.rfind('\n', line->begin) + 1;  // npos + 1 is 0
  const std::string indent(line->begin - line_begin, ' ');
  std::string written;
  for (const char c : form) {
    if (c == 'K') {
      written += line->key;
    } else if (c == 'V') {
      written += line->value;
    } else if (c == 'X') {
      written += Escaped(line->value);
    } else if (c == 'Y') {
      written += Escaped(line->key);
    } else {
      written += c;
      if (c == '\n') written += indent;
    }
  }
  text.replace(line->begin, line->end - line->begin, written);
  how.append(" type-as '").append(form) += "'";
  return true;
}

// What becomes of the document as a whole.
constexpr std::size_t kFrames = 14;
void Frame(std::string& text, std::size_t which) {
  constexpr std::string_view kWorkflow = "version: v2alpha\nname: flow\ntype: workflow\nspec:\n  dag: []\n";
  switch (which) {
    case 0:
      return IndentAll(text, "- ", "  ");
    case 1:
      return IndentAll(text, "items:\n- ", "  ");
    case 2:
      return IndentAll(text, "kind: List\nitems:\n  - ", "    ");
    case 3:
      return IndentAll(text, "secret:\n  ", "  ");
    case 4:
      text.insert(0, "---\n");
      text.insert(0, kWorkflow);
      return;
    case 5:
      text.append("---\n").append(kWorkflow);
      return;
    case 6:
      text.insert(0, "version: v2alpha\ntype: workflow\nspec: {a: [}\n---\n");
      return;
    case 7:
      ReplaceAll(text, "\n", "\r\n");
      return;
    case 8:
      ReplaceAll(text, "\n", "\r");
      return;
    case 9:
      text.insert(0, "\xEF\xBB\xBF");
      return;
    case 10:
      text.insert(0, "%YAML 1.2\n%TAG ! tag:x,2000:\n---\n");
      return;
    case 11:
      text.insert(0, "# dagc: ignore[DG1201, nothing] why\n");
      return;
    case 12:
      text.insert(0, "--- !x\n");
      return;
    default:
      ReplaceAll(text, "\n", "  \n");
      return;
  }
}

constexpr std::string_view kMark = "{M}";

// A place for a slip of the keyboard: at or after the first secret, outside of words that tell what is one.
std::size_t SlipPlace(const std::string& text, Dice& dice) {
  constexpr auto kWords = std::to_array<std::string_view>({"type", "kind", "secret", "Secret", "data", "stringData",
                                                           "spec", "runAsApikey", "connectionSecret", "{M}", "{B}"});
  for (int attempt = 0; attempt < 50; ++attempt) {
    const std::size_t at = dice.Below(text.size());
    const bool in_word = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
      const std::size_t from = at < word.size() ? 0 : at - word.size() + 1;
      const std::size_t found = text.find(word, from);
      return found != std::string::npos && found <= at + 1;
    });
    if (!in_word) return at;
  }
  return text.size() - 1;
}

// What stands in the place of one secret: it goes on over lines, begins a structure, or is not closed.
constexpr auto kValues = std::to_array<std::string_view>({
    "\"{M}",
    "'{M}",
    "\"{M}\\q\"",
    "\"{M}\" {M}",
    "[{M}",
    "{{M}",
    "{{M}}",
    "*{M}",
    "&{M}",
    "!{M}",
    "!!{M} {M}",
    "@{M}",
    "%{M}",
    "`{M}`",
    "|\n{M}",
    ">\n {M}\n{M}",
    "{M}: {M}",
    "{M} # {M}",
    "{M}\n  {M}",
    "\"{M}\n\n{M}\"",
    "- {M}",
    "? {M}",
    "${{M}}",
    "${NAME:-{M}}",
    "${{{M}}}",
    "{{ .x.{M} }}",
    "\"\\x{M}\"",
    "{M},{M}",
    "{M}]",
    "{M}}",
    "|9\n  {M}",
    "| {M}",
    "\"{M}\"{M}",
    "-----BEGIN\n{M}\n-----END",
    "<<{M}",
    "{M}\t{M}",
    "\xE2\x80\xA8{M}\xE2\x80\xA9",
    "!<{M}> x",
    "&a {M} *a",
});

void BreakValue(std::string& text, Dice& dice, std::string& how) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + 1)) places.push_back(at);
  if (places.empty()) return;
  const std::string_view value = dice.Of(kValues);
  text.replace(places[dice.Below(places.size())], kMark.size(), value);
  how.append(" value '").append(value) += "'";
}

constexpr auto kSlips = std::to_array<std::string_view>(
    {"\"", "'",  "{",    "}",    "[", "]",  ",",  ":", ": ", "#",  " #",       "&",
     "*",  "!",  "|",    ">",    "%", "@",  "`",  "-", "- ", "?",  "? ",       "\t",
     "\n", "\\", "\xFF", "\x01", " ", "  ", "<<", "=", "~",  "\r", "\xC2\x85", "\xE2\x80\xAE"});

void Slip(std::string& text, Dice& dice, std::string& how) {
  const std::size_t at = SlipPlace(text, dice);
  switch (dice.Below(6)) {
    case 0: {
      text.erase(at, 1);
      how += " erase";
      return;
    }
    case 1: {
      const std::size_t begin = text.rfind('\n', at) + 1;
      text.insert(begin, std::string(1 + dice.Below(3), ' '));
      how += " indent";
      return;
    }
    case 2: {
      const std::size_t begin = text.rfind('\n', at) + 1;
      if (text[begin] == ' ') text[begin] = '\t';
      how += " tab";
      return;
    }
    case 3: {
      const std::size_t begin = text.rfind('\n', at) + 1;
      if (text[begin] == ' ') text.erase(begin, 1);
      how += " outdent";
      return;
    }
    default: {
      const std::string_view slip = dice.Of(kSlips);
      text.insert(at, slip);
      how.append(" insert '").append(slip) += "'";
      return;
    }
  }
}

// A workflow in which each `<...>` is the place of a scalar.
constexpr std::string_view kFilled =
    "version: v2alpha\nname: <flow>\ntype: workflow\ntags: [<tag>]\ndescription: <text>\nowner: <owner>\nworkspace: "
    "<public>\nspec:\n  title: <title>\n  schedule: {crons: [<\"5 4 * * *\">], timezone: <UTC>, endOn: "
    "<2030-01-01T00:00:00Z>, concurrencyPolicy: <Forbid>}\n  use:\n    projection:\n      secrets: [{id: <db>, "
    "contextAlias: <db>, allKeys: <true>}]\n      projections: {envVars: [{key: <A>, value: <\"{{ .secrets.db.A "
    "}}\">}]}\n"
    "  dag:\n    - name: <one>\n      title: <One>\n      spec:\n        stack: <container>\n        compute: "
    "<runnable-default>\n        runAsUser: <me>\n        logLevel: <INFO>\n        resources: {requests: {cpu: "
    "<100m>, "
    "memory: <64Mi>}, limits: {cpu: <200m>, memory: <128Mi>}}\n        retry: {count: <2>, strategy: <OnFailure>, "
    "duration: <10s>}\n        stackSpec: {image: <\"alpine:3.20\">, command: [<run>], arguments: [<x>], env: {<K>: "
    "<v>}}\n"
    "    - name: <two>\n      depends: [<one>]\n      dependencies: [<one>]\n      spec: {stack: <container>, use: "
    "{volumes: [{id: "
    "<data>, directory: <mnt>}], tempVolume: <1Gi>}, stackSpec: {image: <\"alpine:3.20\">, command: [<run>]}}\n";

}  // namespace

std::size_t LeakDocumentCount() { return kDocuments.size() + kWithKeys.size(); }
std::size_t LeakBreakCount() { return kTypeLines.size() + kFrames + kValues.size() + kSlips.size() + 4; }

LeakCase MakeLeakCase(std::uint64_t number) {
  Dice dice(number * 0x9E3779B97F4A7C15ULL + 1);
  const std::size_t which = dice.Below(LeakDocumentCount());
  const bool is_secret = which < kDocuments.size();
  const Base& base = is_secret ? kDocuments[which] : kWithKeys[which - kDocuments.size()];
  LeakCase made{std::string(base.name), std::string(base.text)};
  const bool type_is_changed = is_secret && dice.Below(3) != 0 && BreakType(made.text, dice, made.how);
  // `---` at an indentation is no marker, and a list in a list no Secret: one frame at a time, and none for keys of
  // workflows but those that leave the document what it is.
  if (dice.Below(3) == 0) {
    const std::size_t frame = is_secret ? dice.Below(kFrames) : 4 + dice.Below(kFrames - 4);
    Frame(made.text, frame);
    made.how += " frame " + std::to_string(frame);
  }
  for (std::size_t i = dice.Below(3); i > 0; --i) BreakValue(made.text, dice, made.how);
  for (std::size_t i = dice.Below(type_is_changed ? 2 : 3); i > 0; --i) Slip(made.text, dice, made.how);
  if (dice.Below(8) == 0) {
    made.text.resize(std::max(made.text.find(kMark), dice.Below(made.text.size())));
    made.how += " cut";
  }
  ReplaceAll(made.text, "{M}", kPlanted);
  ReplaceAll(made.text, "{B}", kPlantedInBase64);
  return made;
}

std::size_t VariablePlaceCount() { return static_cast<std::size_t>(std::count(kFilled.begin(), kFilled.end(), '<')); }

std::string WorkflowWithVariable(std::size_t place, std::string_view reference) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t at = 0; at < kFilled.size(); ++at) {
    if (kFilled[at] != '<') {
      result += kFilled[at];
      continue;
    }
    const std::size_t end = kFilled.find('>', at);
    result += count++ == place ? reference : kFilled.substr(at + 1, end - at - 1);
    at = end;
  }
  return result;
}

}  // namespace dagc::test

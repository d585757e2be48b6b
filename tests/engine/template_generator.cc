// SPDX-License-Identifier: Apache-2.0
#include "engine/template_generator.h"

#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/texts.h"

namespace dagc::engine {
namespace {

using Words = std::vector<std::string_view>;

// The keys of tests/engine/proof/secrets.yaml that templates use by name.
const std::map<std::string_view, Words>& Keys() {
  static const std::map<std::string_view, Words> kKeys = {
      {"nasty",
       {"reference", "open", "dollars", "tag", "open_braces", "close_braces", "brace", "lines", "quotes", "empty",
        "spaces", "backslash", "unicode", "percent", "dash", "yaml", "html", "password"}},
      {"tame", {"value", "mode", "PORT", "Mixed", "flag", "encoded"}},
      {"engineering:db", {"USER", "PASSWORD", "HOST"}},
      {"words", {"list", "json", "padded", "sentence", "number", "url", "empty", "version", "lines", "path"}}};
  return kKeys;
}

constexpr auto kSafeWords =
    std::to_array<std::string_view>({"a", "x y", "-", "1", "k=v", "/p/q", "a.b", "(z)", " ", ","});
constexpr auto kKnown = std::to_array<std::string_view>(
    {"depots.lake.type", "depots.lake.name", "depots.lake.spec.port", "depots.lake.spec.nested.deep.er",
     "depots.warehouse.type", "depots.warehouse.spec.host", "depots.warehouse.spec.port", "stackSpec.image",
     "defaultProjections.dataOsFqdn", "defaultProjections.ecsServiceCertsEnabled", "defaultProjections.dataOsRunAsUser",
     "defaultProjections.dataOsResourceId"});
// Those whose text is awkward.
constexpr auto kAwkward =
    std::to_array<std::string_view>({"depots.lake.spec.bucket", "depots.warehouse.spec.database",
                                     "defaultProjections.depotServiceUrl", "defaultProjections.heimdallUrl"});
constexpr auto kTrue = std::to_array<std::string_view>(
    {"depots.lake.spec.secure", "depots.lake.spec.ratio", "depots.lake.spec.nested", "depots.warehouse.spec.host"});
constexpr auto kFalse =
    std::to_array<std::string_view>({"depots.lake.spec.nothing", "depots.warehouse.spec.none", "stackSpec.nothing"});
// A text, `$` stands for it, in functions of text that the operator has too.
constexpr auto kTextCalls = std::to_array<std::string_view>({"upper $",
                                                             "lower $",
                                                             "$ | quote",
                                                             "squote $",
                                                             "b64enc $",
                                                             "sha256sum $",
                                                             "trim $",
                                                             "nospace $",
                                                             "trunc 3 $",
                                                             "replace \"e\" \"{{\" $",
                                                             "title $",
                                                             "swapcase $",
                                                             "indent 2 $",
                                                             "nindent 4 $",
                                                             "repeat 2 $",
                                                             "html $",
                                                             "js $",
                                                             "urlquery $",
                                                             "toJson $",
                                                             "default \"{{d}}\" $",
                                                             "coalesce $ \"c\"",
                                                             "printf \"%q\" $",
                                                             "printf \"%5s|\" $",
                                                             "len $",
                                                             "splitList \",\" $ | join \";\"",
                                                             "contains \"e\" $",
                                                             "hasPrefix \"v\" $",
                                                             "snakecase $",
                                                             "kebabcase $",
                                                             "ternary \"y\" \"n\" (eq $ \"s3\")",
                                                             "eq $ \"value\"",
                                                             "regexReplaceAll \"[a-c]\" $ \"_\"",
                                                             "$ | upper | b64enc",
                                                             "trimSuffix \"e\" $",
                                                             "substr 0 2 (print $ \"xyz\")",
                                                             "adler32sum $",
                                                             "initials $",
                                                             "empty $",
                                                             "cat $ \"z\" | upper",
                                                             "list $ \"b\" | toJson",
                                                             "dict \"k\" $ | toJson",
                                                             "sha1sum $",
                                                             "abbrev 5 $",
                                                             "wrap 4 $"});
constexpr auto kConditions = std::to_array<std::string_view>(
    {"eq $ \"s3\"", "ne $ \"value\"", "$", "not $", "contains \"a\" $", "and $ (eq $ \"value\")", "gt (len $) 3",
     "hasPrefix \"v\" $", "or (empty $) (eq $ \"x\")", "regexMatch \"^[a-z]\" $"});
constexpr auto kLiquidFilters =
    std::to_array<std::string_view>({"upcase", "downcase", "append: '{{'", "prepend: '$('", "replace: 'e', '3'",
                                     "strip", "base64_encode", "default: 'd'", "upcase | append: 'z'"});

std::string Put(std::string_view pattern, const std::string& text) {
  std::string made;
  for (const char c : pattern) {
    if (c == '$') {
      made += text;
    } else {
      made += c;
    }
  }
  return made;
}

}  // namespace

TemplateGenerator::TemplateGenerator(Random& random, Looks looks)
    : random_(random), looks_(looks), texts_(EngineTexts()) {
  for (const char* text : {"{",
                           "{{",
                           "}}",
                           "$",
                           "$$",
                           "$(X)",
                           "$(",
                           ")",
                           "\n",
                           "\"",
                           "'",
                           "\\",
                           "`id`",
                           "\xC3\xA9",
                           "%s",
                           "-n",
                           " ",
                           "  ",
                           "{{workflow.name}}",
                           "{{=1}}",
                           "# x: y",
                           "\t",
                           "DAGC_P1",
                           "a",
                           "b c"}) {
    texts_.emplace_back(text);
  }
}

std::vector<std::string_view> TemplateGenerator::SecretIds() {
  std::vector<std::string_view> ids;
  for (const auto& [id, keys] : Keys()) ids.push_back(id);
  return ids;
}

std::string TemplateGenerator::Go(const std::vector<Alias>& aliases) {
  aliases_ = &aliases;
  trims_ = true;
  std::string text;
  do {
    text = Sequence({}, 5);
  } while (text.find("${{") != std::string::npos);  // a documentation placeholder
  return text;
}

std::string TemplateGenerator::GoVariables(const std::vector<Alias>& aliases, const std::string& prefix) {
  aliases_ = &aliases;
  trims_ = false;
  std::string text;
  for (std::size_t i = random_.Between(1, 4); i > 0; --i) {
    const Place place{.yaml = true};
    text += prefix + std::to_string(i) + ": \"" + Sequence(place, 3) + "\"\n";
  }
  text += "{{- range $i := until 2 }}\n" + prefix + "R{{ $i }}: " + Action(Secret({.root = "$."})) + "\n{{- end }}\n";
  return text;
}

std::string TemplateGenerator::GoFiles(const std::vector<Alias>& aliases, const std::string& prefix) {
  aliases_ = &aliases;
  trims_ = false;
  std::string text = "- name: " + prefix + "one\n  contents: \"" + Sequence({.yaml = true}, 3) + "\"\n";
  text += "- name: sub/" + prefix + "two\n  directory: /opt/rendered\n  contents: |\n    a: " + Action(Secret({})) +
          "\n      b\n\n    c\n";
  return text;
}

std::string TemplateGenerator::Sequence(const Place& place, std::size_t at_most) {
  std::string text;
  for (std::size_t count = random_.Between(1, at_most); count > 0; --count) text += Fragment(place);
  return text;
}

std::string TemplateGenerator::Fragment(const Place& place) {
  const std::size_t kind = random_.Below(looks_ == Looks::kMay ? 16 : 11);
  if (kind < 3) return Text(place);
  if (kind < 6) return Action(Secret(place));
  if (kind < 7) return Action(Known(place));
  if (kind < 8) return Moved(place);
  if (kind < 9) return place.run_time ? Action(place.root + "defaultProjections.dataOsRunId") : Text(place);
  if (kind < 11) return place.depth < 2 ? Block(place) : Text(place);
  if (place.yaml) return Action("upper " + SecretOf(place, {"tame", "tame"}));
  return kind < 14 || place.depth > 1 ? Looked(place) : LookedBlock(place);
}

// White space around an action may be trimmed, which is the template engine's to do.
std::string TemplateGenerator::Action(std::string inner) {
  std::string text = trims_ && random_.Chance(12) ? "{{- " : random_.Chance(50) ? "{{ " : "{{";
  text += inner;
  return text + (trims_ && random_.Chance(12) ? " -}}" : random_.Chance(50) ? " }}" : "}}");
}

std::string TemplateGenerator::Text(const Place& place) {
  if (place.yaml) return std::string(random_.Pick(kSafeWords));
  const std::string text = random_.Pick(texts_);
  const bool bare = text.find("{{") == std::string::npos && text.find("}}") == std::string::npos &&
                    !text.starts_with('{') && !text.ends_with('{') && !text.ends_with('$');
  if (bare && random_.Chance(10)) return text + "{{/* said */}}";
  return bare && random_.Chance(70) ? text : Action(Literal(text));
}

std::string TemplateGenerator::Literal(const std::string& text) {
  const bool raw = text.find('`') == std::string::npos && text.find('\r') == std::string::npos;
  if (raw && random_.Chance(50)) return '`' + text + '`';
  return nlohmann::json(text).dump();  // what JSON escapes, Go reads
}

std::string TemplateGenerator::Secret(const Place& place) { return SecretOf(place, random_.Pick(*aliases_)); }

std::string TemplateGenerator::SecretOf(const Place& place, const Alias& alias) {
  const std::string key(random_.Pick(Keys().at(alias.id)));
  const std::string whole = place.root + "secrets", one = whole + '.' + alias.name;
  switch (random_.Below(6)) {
    case 0:
      return "(index " + whole + " \"" + alias.name + "\" \"" + key + "\")";
    case 1:
      return "(get " + one + " \"" + key + "\")";
    case 2:
      return "(getNested " + whole + " \"" + alias.name + '.' + key + "\")";
    default:
      return one + '.' + key;
  }
}

std::string TemplateGenerator::Known(const Place& place) {
  if (place.yaml || random_.Chance(60)) return place.root + std::string(random_.Pick(kKnown));
  const std::string text = place.root + std::string(random_.Pick(kAwkward));
  return random_.Chance(50) ? text : Put(random_.Pick(kTextCalls), text);
}

std::string TemplateGenerator::Moved(const Place& place) {
  const std::string a = Secret(place), b = Secret(place);
  const std::string known = place.yaml ? "\"w\"" : Literal(random_.Pick(texts_));
  switch (random_.Below(place.yaml ? 6 : place.depth > 0 ? 7 : 8)) {
    case 0:
      return Action("printf \"%s-%v\" " + a + ' ' + b);
    case 1:
      return Action("print " + a + " \"-\" " + b);
    case 2:
      return Action("list " + a + ' ' + known + ' ' + b + " | join \",\"");
    case 3: {
      const std::string name = Variable();
      return Action(name + " := " + a) + Action(name) + '.' + Action(name);
    }
    case 4:
      return Action("range $x := list " + a + ' ' + b) + '[' + Action("$x") + ']' + Action("end");
    case 5:
      return Action("(dict \"k\" " + a + ").k");
    case 6:
      return Action("cat " + a + ' ' + known);
    default: {
      const std::string name = Literal("t" + std::to_string(names_++));
      return "{{ define " + name + " }}<{{ . }}>{{ end }}" + Action("template " + name + ' ' + a);
    }
  }
}

std::string TemplateGenerator::Block(const Place& place) {
  Place inner = place;
  ++inner.depth;
  const std::string then = Sequence(inner, 2), otherwise = Sequence(inner, 2);
  switch (random_.Below(5)) {
    case 0:
      return Action("if " + place.root + std::string(random_.Pick(kTrue))) + then + Action("else") + otherwise +
             Action("end");
    case 1:
      return Action("if " + place.root + std::string(random_.Pick(kFalse))) + then +
             Action("else if eq " + place.root + "depots.lake.type \"s3\"") + otherwise + Action("end");
    case 2: {
      inner.root = "$.";
      return Action("range $i, $r := until " + std::to_string(random_.Below(4))) + Sequence(inner, 2) + Action("else") +
             otherwise + Action("end");
    }
    case 3: {
      inner.root = "$.";
      return Action("with " + place.root + std::string(random_.Pick(kTrue))) + Sequence(inner, 2) + Action("end");
    }
    default:  // of these the keys are known
      return Action("range $k, $v := " + place.root + "secrets.tame") + Action("$k") + '=' + Action("$v") +
             Action("end");
  }
}

std::string TemplateGenerator::Looked(const Place& place) {
  return Action(Put(random_.Pick(kTextCalls), Secret(place)));
}

std::string TemplateGenerator::LookedBlock(Place place) {
  const std::string condition = Put(random_.Pick(kConditions), Secret(place));
  ++place.depth;
  place.run_time = false;
  switch (random_.Below(4)) {
    case 0: {
      const std::string over = "splitList \",\" " + Secret(place);
      place.root = "$.";
      return Action("range $i, $x := " + over) + Action("$i") + Action("$x") + Sequence(place, 2) + Action("end");
    }
    case 1: {
      const std::string over = Secret(place);
      place.root = "$.";
      return Action("with " + over) + '<' + Action(".") + '>' + Sequence(place, 2) + Action("else") +
             Sequence(place, 1) + Action("end");
    }
    default:
      return Action("if " + condition) + Sequence(place, 2) + Action("else") + Sequence(place, 2) + Action("end");
  }
}

std::string TemplateGenerator::Variable() { return "$v" + std::to_string(names_++); }

std::string TemplateGenerator::Liquid(const std::vector<Alias>& aliases) {
  aliases_ = &aliases;
  std::string text;
  do {
    text.clear();
    for (std::size_t count = random_.Between(1, 5); count > 0; --count) text += LiquidFragment(0);
  } while (text.find("${{") != std::string::npos);
  return text;
}

std::string TemplateGenerator::LiquidSecret() {
  const Alias& alias = random_.Pick(*aliases_);
  const std::string key(random_.Pick(Keys().at(alias.id)));
  return random_.Chance(70) ? "secrets." + alias.name + '.' + key : "secrets['" + alias.name + "'][\"" + key + "\"]";
}

std::string TemplateGenerator::LiquidKnown() {
  return std::string(random_.Chance(60) ? random_.Pick(kKnown) : random_.Pick(kAwkward));
}

std::string TemplateGenerator::LiquidLooked() {
  const std::string secret = LiquidSecret();
  const std::string name = "m" + std::to_string(names_++);
  switch (random_.Below(4)) {
    case 0:
      return "{{ " + secret + " }}";
    case 1:
      return "{% assign " + name + " = " + secret + " | base64_decode %}{% if " + name + " == 's3' %}" +
             LiquidFragment(2) + "{% else %}{{ " + name + " | downcase }}{% endif %}";
    default:
      return "{{ " + secret + " | base64_decode | " + std::string(random_.Pick(kLiquidFilters)) + " }}";
  }
}

std::string TemplateGenerator::LiquidFragment(int depth) {
  const std::size_t kind = random_.Below(looks_ == Looks::kMay && depth == 0 ? 14 : depth < 2 ? 11 : 8);
  if (kind < 3) {
    const std::string text = random_.Pick(texts_);
    const bool bare = text.find("{{") == std::string::npos && text.find("{%") == std::string::npos &&
                      !text.starts_with('{') && !text.starts_with('%') && !text.ends_with('{') && !text.ends_with('$');
    return bare ? text : "{% raw %}{{ x }}{% endraw %}";
  }
  if (kind < 6) return "{{ " + LiquidSecret() + " | base64_decode }}";
  if (kind < 8) return "{{ " + LiquidKnown() + " }}";
  const std::string inner = LiquidFragment(depth + 1), other = LiquidFragment(depth + 1);
  if (kind == 8) {
    const std::string name = "v" + std::to_string(names_++);
    return "{% assign " + name + " = " + LiquidSecret() + " | base64_decode %}{{ " + name + " }}{{ " + name + " }}";
  }
  if (kind == 9) {
    return "{% if depots.lake.type == 's3' %}" + inner + "{% else %}" + other + "{% endif %}";
  }
  if (kind == 10) return "{% for r in depots.lake.spec.regions %}" + inner + "{{ r }}{% endfor %}";
  return LiquidLooked();
}

}  // namespace dagc::engine

// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "templates/generator.h"
#include "tmpl/functions/functions.h"

namespace dagc::templates {
namespace {

using engine::Random;

constexpr auto kStrings = std::to_array<std::string_view>({".name",
                                                           ".text",
                                                           ".words",
                                                           ".empty",
                                                           ".spaces",
                                                           ".number",
                                                           ".version",
                                                           ".url",
                                                           ".path",
                                                           ".json",
                                                           ".base64",
                                                           "`raw \"text\"`",
                                                           R"("a\tb\u00e9")",
                                                           R"("x")",
                                                           "\", \"",
                                                           "\"a\"",
                                                           "\"o\"",
                                                           "\"1.5\"",
                                                           ".secrets.db.USER",
                                                           ".secrets.db.PASSWORD",
                                                           ".secrets.git.TOKEN",
                                                           "(index .secrets.db \"PORT\")",
                                                           ".map.two",
                                                           ".spec.long"});
constexpr auto kInts = std::to_array<std::string_view>(
    {"0", "1", "2", "3", "7", "-1", "10", "0x1F", "'a'", "1_000", ".int", ".zero", ".negative", "(len .list)"});
constexpr auto kFloats = std::to_array<std::string_view>({"1.5", "0.25", "-2.75", "1e3", ".float", ".tiny", "0.5"});
constexpr auto kLists = std::to_array<std::string_view>(
    {".list", ".numbers", ".mixed", ".none", ".people", "(list 1 \"b\" 2.5)", "(list .secrets.db.USER \"x\")",
     "(until 4)", "(splitList \",\" \"a,b,c\")", "(list)", ".map.list"});
constexpr auto kMaps =
    std::to_array<std::string_view>({".map", ".void", ".spec", ".spec.repo", "(dict \"a\" 1 \"b\" \"c\")",
                                     ".secrets.db", ".secrets", "(dict \"k\" .secrets.git.TOKEN)"});
constexpr auto kBools = std::to_array<std::string_view>({"true", "false", ".yes", ".no"});
constexpr auto kOdd = std::to_array<std::string_view>({".nothing", ".missing", "nil", ".mixed"});
constexpr auto kPatterns = std::to_array<std::string_view>(
    {"\"[a-z]+\"", "`(\\w)(\\w)`", "\"o|l\"", "\"\"", "\"x*\"", "`\\s`", "\"^H\"", "\"(?i)h\"", "`[[:upper:]]`"});
constexpr auto kFormats = std::to_array<std::string_view>(
    {"\"%s\"", "\"%v|%v\"", "\"%d\"", "\"%5.2f\"", "\"%q\"", "\"%x\"", "\"%-8s|\"", "\"%05d\"", "\"%T\"", "\"%t %%\"",
     "\"%+d\"", "\"%[2]v %[1]v\"", "\"%c\"", "\"%U\"", "\"%e\"", "\"%g\"", "\"%8.3v\""});
constexpr auto kConstraints =
    std::to_array<std::string_view>({"\">=1.2\"", "\"^1.4\"", "\"~1.4.2\"", "\"1.x || >2\"", "\"!=1.4.2\"",
                                     "\"1.0 - 2.0\"", "\"<2, >1\"", "\"=1.4.2-beta.3\"", "\">1.4.1-0\""});

class Generator {
 public:
  explicit Generator(Random& random) : random_(random) {}

  std::string Run() {
    const std::size_t count = random_.Between(1, 4);
    for (std::size_t i = 0; i < count; ++i) Statement(0);
    if (defined_) text_ += "{{ define \"t\" }}<{{ . }}>{{ end }}";
    return std::move(text_);
  }

 private:
  template <typename List>
  std::string Pick(const List& list) {
    return std::string(random_.Pick(list));
  }

  void Open() { text_ += random_.Chance(15) ? "{{- " : "{{ "; }
  void Close() { text_ += random_.Chance(15) ? " -}}" : " }}"; }

  void Statement(int depth) {
    text_ += random_.Chance(40) ? "\n  txt " : "";
    switch (depth > 2 ? 0 : random_.Below(9)) {
      case 0:
      case 1:
      case 2:
      case 3:
        Open();
        text_ += Pipeline();
        Close();
        return;
      case 4:
        return Control("if " + Any(1), depth);
      case 5:
        return Control((random_.Chance(50) ? "with " : "with $w := ") + Any(1), depth);
      case 6:
        return Range(depth);
      case 7:
        Open();
        text_ += "$v := " + Any(1);
        Close();
        text_ += "{{ $v }}{{ $v = " + Any(1) + " }}{{ print $v }}";
        return;
      default:
        text_ += "{{ template \"t\" " + Any(1) + " }}";
        defined_ = true;
        return;
    }
  }

  void Control(const std::string& head, int depth) {
    Open();
    text_ += head;
    Close();
    Statement(depth + 1);
    if (random_.Chance(40)) {
      text_ += head.starts_with("if") && random_.Chance(40) ? "{{ else if " + Any(1) + " }}" : "{{ else }}";
      Statement(depth + 1);
    }
    text_ += "{{ end }}";
  }

  void Range(int depth) {
    Open();
    const std::string over = random_.Chance(70) ? List(1) : random_.Chance(60) ? Map(1) : "3";
    text_ += (random_.Chance(30) ? "range " : random_.Chance(50) ? "range $x := " : "range $i, $x := ") + over;
    Close();
    text_ += random_.Chance(20) ? "{{ if eq . \"a\" }}{{ continue }}{{ end }}" : "";
    text_ += "[{{ . }}]";
    if (random_.Chance(30)) Statement(depth + 1);
    text_ += random_.Chance(15) ? "{{ break }}" : "";
    text_ += random_.Chance(30) ? "{{ else }}none{{ end }}" : "{{ end }}";
  }

  std::string Pipeline() {
    std::string pipe = Any(2);
    if (random_.Chance(30)) {
      const auto tail = std::to_array<std::string_view>(
          {"quote", "toString", "printf \"<%v>\"", "default \"d\"", "toJson", "upper",  "squote",
           "len",   "list",     "indent 2",        "trunc 5",       "toYaml", "b64enc", "cat \"c\"",
           "html",  "kindOf",   "typeOf",          "print",         "not",    "empty",  "replace \"a\" \"z\""});
      pipe += " | " + Pick(tail);
    }
    return pipe;
  }

  std::string Any(int depth) {
    if (depth > 0 && random_.Chance(70)) return Call(depth);
    switch (random_.Below(7)) {
      case 0:
        return Pick(kInts);
      case 1:
        return Pick(kLists);
      case 2:
        return Pick(kMaps);
      case 3:
        return Pick(kBools);
      case 4:
        return random_.Chance(30) ? Pick(kOdd).replace(0, 0, "") : Pick(kFloats);
      default:
        return Pick(kStrings);
    }
  }

  std::string List(int depth) { return depth > 0 && random_.Chance(40) ? Nested(depth, "list") : Pick(kLists); }
  std::string Map(int) { return Pick(kMaps); }

  std::string Nested(int depth, std::string_view kind) {
    if (kind == "list") {
      const auto makers =
          std::to_array<std::string_view>({"sortAlpha", "reverse", "uniq", "rest", "initial", "compact", "toStrings"});
      return "(" + Pick(makers) + " " + Pick(kLists) + ")";
    }
    return "(" + Call(depth - 1) + ")";
  }

  // Functions whose arguments have rules that their signature does not show, or that would only fail.
  static bool IsSkipped(std::string_view name) {
    for (const std::string_view skipped :
         {"call", "fail", "tpl", "fromYaml", "required", "set", "unset", "deepCopy", "merge", "mergeOverwrite",
          "mustMerge", "mustMergeOverwrite", "mustDeepCopy"}) {
      if (name == skipped) return true;
    }
    return false;
  }

  std::string Call(int depth) {
    const tmpl::FunctionRow* row = &random_.Pick(tmpl::Functions());
    while (IsSkipped(row->name)) row = &random_.Pick(tmpl::Functions());
    const std::string_view parameters = row->parameters();
    std::size_t count = parameters.size();
    if (row->variadic()) count = row->least() + random_.Below(3);
    std::string call(row->name);
    for (std::size_t i = 0; i < count; ++i) {
      call += ' ';
      call += Argument(row->name, i, parameters[std::min(i, parameters.size() - 1)], depth - 1);
    }
    return call;
  }

  std::string Argument(std::string_view name, std::size_t index, char type, int depth) {
    if (random_.Chance(3) && name != "printf") return Pick(kOdd);
    if (index == 0 && name.find("egex") != std::string_view::npos) return Pick(kPatterns);
    if (index == 0 && name == "printf") return Pick(kFormats);
    if (name == "semverCompare") return index == 0 ? Pick(kConstraints) : random_.Chance(50) ? ".version" : "\"1.4.2\"";
    if (name == "semver") return random_.Chance(70) ? ".version" : "\"v2.1\"";
    if (name == "index")
      return index == 0 ? (random_.Chance(50) ? Pick(kLists) : Pick(kMaps)) : random_.Chance(50) ? "0" : "\"one\"";
    if (name == "dig") return index == 0 ? "\"three\"" : index == 1 ? "\"deep\"" : ".map";
    if (name == "urlParse") return ".url";
    if (name == "urlJoin") return "(urlParse .url)";
    if (name == "getNested" || name == "hasNested") return index == 0 ? ".map" : "\"three.deep.er\"";
    if (type == 'l' && (name == "keys" || name == "len")) return random_.Chance(50) ? Pick(kLists) : Pick(kMaps);
    switch (type) {
      case 's':
      case 't':
        return depth > 0 && random_.Chance(30) ? "(" + StringCall() + ")" : Pick(kStrings);
      case 'i':
        return random_.Chance(80) ? Pick(kInts) : "(int " + Pick(kFloats) + ")";
      case 'f':
        return random_.Chance(70) ? "0.5" : Pick(kFloats);
      case 'b':
        return Pick(kBools);
      case 'm':
        return Pick(kMaps);
      case 'l':
        return List(depth);
      default:
        break;
    }
    const bool number = name.find("add") == 0 || name.find("sub") == 0 || name.find("mul") == 0 ||
                        name.find("div") == 0 || name == "max" || name == "min" || name == "round" || name == "mod";
    if (number && random_.Chance(80)) return random_.Chance(50) ? Pick(kInts) : Pick(kFloats);
    const bool list =
        name == "has" ? index == 1 : name == "uniq" || name == "compact" || name == "sortAlpha" || name == "without";
    if (list && index == (name == "has" ? 1U : 0U) && random_.Chance(85)) return List(depth);
    return depth > 0 && random_.Chance(30) ? "(" + Call(depth) + ")" : Any(0);
  }

  std::string StringCall() {
    const auto calls = std::to_array<std::string_view>(
        {"upper", "lower", "trim", "quote", "b64enc", "snakecase", "nospace", "title", "print"});
    return Pick(calls) + " " + Pick(kStrings);
  }

  Random& random_;
  std::string text_;
  bool defined_ = false;
};

}  // namespace

std::string GoTemplate(Random& random) { return Generator(random).Run(); }

}  // namespace dagc::templates

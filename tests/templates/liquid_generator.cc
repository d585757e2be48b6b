// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "templates/generator.h"

namespace dagc::templates {
namespace {

using engine::Random;

constexpr auto kTexts =
    std::to_array<std::string_view>({"name", "text", "words", "spaces", "number", "\"abc\"", "'x y'", "\"\"", "map.two",
                                     "spec.repo.url", "\"a,b,c\"", "people[0].name", "spec.long", "version", "path"});
constexpr auto kSecrets = std::to_array<std::string_view>(
    {"secrets.db.USER | base64_decode", "secrets['db'].PASSWORD | base64_decode",
     "secrets.git.TOKEN | strip | base64_decode", "secrets.db.PORT", "secrets.db[\"PORT\"] | base64_decode"});
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"1", "2", "7", "int", "zero", "negative", "1.5", "float", "numbers[0]", "list.size", "\"3\"", "big"});
constexpr auto kLists =
    std::to_array<std::string_view>({"list", "numbers", "none", "(1..4)", "spec.repo.syncFlags", "map.list"});
constexpr auto kPeople = std::to_array<std::string_view>(
    {"people | map: \"name\" | join: \",\"", "people | where: \"age\", 31 | map: \"name\" | join", "people | json",
     "people.size", "people | sort: \"age\" | map: \"name\" | first", "people | sum: \"age\"",
     "people | where: \"tags\" | size", "people | reject: \"age\", 25 | size",
     "people | find: \"name\", \"Bob\" | json", "people | has: \"age\", 25"});
constexpr auto kAnything = std::to_array<std::string_view>(
    {"yes", "no", "nothing", "missing", "true", "false", "nil", "map.nokey", "missing.deeper", "list[9]", "void.x"});
constexpr auto kTextFilters = std::to_array<std::string_view>({"upcase",
                                                               "downcase",
                                                               "capitalize",
                                                               "strip",
                                                               "lstrip",
                                                               "rstrip",
                                                               "strip_newlines",
                                                               "escape",
                                                               "escape_once",
                                                               "size",
                                                               "append: \"-z\"",
                                                               "prepend: name",
                                                               "replace: \"a\", \"o\"",
                                                               "replace_first: \"e\", \"E\"",
                                                               "replace_last: \"e\", \"E\"",
                                                               "remove: \"l\"",
                                                               "remove_first: \"o\"",
                                                               "remove_last: \"o\"",
                                                               "slice: 1, 4",
                                                               "slice: -3, 2",
                                                               "truncate: 9",
                                                               "truncate: 12, \"~\"",
                                                               "truncatewords: 2",
                                                               "default: \"d\"",
                                                               "base64_encode",
                                                               "split: \",\"",
                                                               "split: \" \" | first",
                                                               "strip_html",
                                                               "newline_to_br",
                                                               "json",
                                                               "split: \"\" | reverse | join: \"\""});
constexpr auto kNumberFilters = std::to_array<std::string_view>(
    {"plus: 2", "minus: 3", "times: 4", "divided_by: 2", "modulo: 5", "abs", "ceil", "floor", "round", "at_least: 3",
     "at_most: 5", "plus: 0.5", "times: 1.5", "default: 9", "append: \"u\"", "round: 1"});
constexpr auto kListFilters = std::to_array<std::string_view>(
    {"join: \",\"", "first", "last", "reverse | join", "sort | first", "uniq | size", "size", "concat: numbers | join",
     "compact | size", "slice: 1, 2 | join", "json", "sort | last", "sort_natural | join: \"-\""});
constexpr auto kComparisons = std::to_array<std::string_view>({"==", "!=", "<", ">", "<=", ">="});

class Generator {
 public:
  explicit Generator(Random& random) : random_(random) {}

  std::string Run() {
    const std::size_t count = random_.Between(1, 5);
    for (std::size_t i = 0; i < count; ++i) Node(0);
    return std::move(text_);
  }

 private:
  template <typename List>
  std::string Pick(const List& list) {
    return std::string(random_.Pick(list));
  }

  std::string Open(std::string_view sign) { return std::string(sign) + (random_.Chance(15) ? "- " : " "); }
  std::string Close(std::string_view sign) { return (random_.Chance(15) ? " -" : " ") + std::string(sign); }
  void Tag(const std::string& tag) { text_ += Open("{%") + tag + Close("%}"); }

  std::string Value() {
    const std::size_t kind = random_.Below(10);
    if (kind < 4) return Filtered(Pick(kTexts), kTextFilters);
    if (kind < 6) return Filtered(Pick(kNumbers), kNumberFilters);
    if (kind < 7) return Pick(kLists) + (random_.Chance(60) ? " | " + Pick(kListFilters) : "");
    if (kind < 8) return Pick(kPeople);
    if (kind < 9) return Filtered(Pick(kSecrets), kTextFilters);
    return Pick(kAnything) + (random_.Chance(40) ? " | default: \"d\"" : "");
  }

  template <typename Filters>
  std::string Filtered(std::string value, const Filters& filters) {
    // Whether 3.0 is whole is a difference.
    bool fraction = value.find("1.5") == 0 || value == "float";
    while (random_.Chance(45)) {
      const std::string filter = Pick(filters);
      if (fraction && filter.starts_with("divided_by")) continue;
      fraction = fraction || filter.find('.') != std::string::npos;
      value += " | " + filter;
      if (filter.starts_with("split") || filter == "json" || filter == "size") break;
    }
    return value;
  }

  std::string Condition() {
    std::string condition = Comparison();
    while (random_.Chance(25)) condition += (random_.Chance(50) ? " and " : " or ") + Comparison();
    return condition;
  }

  std::string Comparison() {
    switch (random_.Below(6)) {
      case 0:
        return Number() + " " + Pick(kComparisons) + " " + Number();
      case 1:
        return Pick(kTexts) + (random_.Chance(50) ? " == " : " != ") + Pick(kTexts);
      case 2:
        return Pick(kTexts) + " contains \"a\"";
      case 3:
        return "list contains \"" + std::string(1, "abcz"[random_.Below(4)]) + "\"";
      case 4:
        return (random_.Chance(50) ? Pick(kTexts) : Pick(kLists)) + " == " + (random_.Chance(50) ? "empty" : "blank");
      default:
        return random_.Chance(50) ? Pick(kAnything) : Pick(kTexts);
    }
  }

  // A text beside a number is compared by its own rules in every engine.
  std::string Number() {
    std::string number = Pick(kNumbers);
    while (number[0] == '"') number = Pick(kNumbers);
    return number;
  }

  void Node(int depth) {
    if (random_.Chance(40)) text_ += "\n  txt ";
    switch (depth > 2 ? 0 : random_.Below(12)) {
      case 4:
        Tag((random_.Chance(50) ? "if " : "if ") + Condition());
        Node(depth + 1);
        if (random_.Chance(30)) {
          Tag("elsif " + Condition());
          Node(depth + 1);
        }
        if (random_.Chance(40)) {
          Tag("else");
          Node(depth + 1);
        }
        return Tag("endif");
      case 5:
        Tag("unless " + Condition());
        Node(depth + 1);
        return Tag("endunless");
      case 6:
        return For(depth);
      case 7:
        Tag("assign v" + std::to_string(random_.Below(3)) + " = " + Value());
        text_ += "{{ v0 }}{{ v1 | default: \"u\" | json }}";
        return;
      case 8:
        Tag("capture v2");
        Node(depth + 1);
        Tag("endcapture");
        text_ += "[{{ v2 | size }}{{ v2 }}]";
        return;
      case 9:
        Tag("case " + (random_.Chance(50) ? Number() : Pick(kTexts)));
        Tag("when 7, \"daily-report\"");
        Node(depth + 1);
        Tag("when 1 or 2");
        Node(depth + 1);
        if (random_.Chance(50)) {
          Tag("else");
          Node(depth + 1);
        }
        return Tag("endcase");
      case 10:
        return Small();
      default:
        text_ += Open("{{") + Value() + Close("}}");
    }
  }

  void For(int depth) {
    std::string head = "for x in " + Pick(kLists);
    if (random_.Chance(20)) head += " limit: " + std::to_string(random_.Below(4));
    if (random_.Chance(20)) head += " offset: " + std::to_string(random_.Below(3));
    if (random_.Chance(20)) head += " reversed";
    Tag(head);
    text_ += "{{ forloop.index }}:{{ x | json }}";
    if (random_.Chance(30)) Node(depth + 1);
    if (random_.Chance(15)) text_ += "{% if forloop.index > 1 %}{% break %}{% endif %}";
    if (random_.Chance(15)) text_ += "{% if forloop.first %}{% continue %}{% endif %}after";
    // Whether `else` runs where a limit leaves nothing is a difference: README.md.
    if (head.find(':') == std::string::npos && random_.Chance(50)) {
      Tag("else");
      text_ += "none";
    }
    Tag("endfor");
  }

  void Small() {
    switch (random_.Below(6)) {
      case 0:
        return Tag("increment c");
      case 1:
        return Tag("decrement d");
      case 2:
        return Tag("cycle \"a\", \"b\", int");
      case 3:
        return Tag("echo " + Value());
      case 4:
        text_ += "{% comment %} {{ x }} {% endcomment %}{% raw %}{{ raw }}{% endraw %}";
        return;
      default:
        Tag("tablerow t in (1..3) cols: 2");
        text_ += "{{ t }}{{ tablerowloop.col }}";
        return Tag("endtablerow");
    }
  }

  Random& random_;
  std::string text_;
};

}  // namespace

std::string LiquidTemplate(Random& random) { return Generator(random).Run(); }

}  // namespace dagc::templates

// SPDX-License-Identifier: Apache-2.0
#include "schema/reference.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "base/check.h"
#include "base/text.h"
#include "schema/flat_schema.h"
#include "schema/schema_store.h"
#include "schema/type_words.h"

namespace dagc {
namespace {

using schema::CodeList;
using schema::CodeOf;
using schema::Flatten;
using schema::OrderedJson;

// Keywords that say nothing about which values are valid.
constexpr std::array<std::string_view, 9> kAnnotations = {
    "$schema",          "title",   "description", "markdownDescription", "default", "examples",
    "enumDescriptions", "x-since", "definitions"};

// Keywords that a page puts into words.
constexpr std::array<std::string_view, 22> kRules = {
    "type",        "enum",      "const",         "properties",    "additionalProperties",
    "items",       "required",  "anyOf",         "oneOf",         "not",
    "if",          "then",      "minimum",       "maximum",       "minItems",
    "minLength",   "maxLength", "minProperties", "maxProperties", "pattern",
    "uniqueItems", "$ref"};

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What code hosts make of the heading "`spec.dag[].name`".
std::string AnchorOf(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    if (IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' || c == '_') anchor += AsciiLower(c);
    if (c == ' ') anchor += '-';
  }
  return anchor;
}

std::string Cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

std::string TextOf(const OrderedJson& schema, const char* keyword) {
  return schema.contains(keyword) ? schema[keyword].get<std::string>() : std::string();
}

std::string DescriptionOf(const OrderedJson& schema) {
  const std::string formatted = TextOf(schema, "markdownDescription");
  return formatted.empty() ? TextOf(schema, "description") : formatted;
}

bool IsRequired(const OrderedJson& flat, const std::string& key) {
  return flat.contains("required") &&
         std::find(flat["required"].begin(), flat["required"].end(), key) != flat["required"].end();
}

// The last cell of a row.
std::string Meaning(const OrderedJson& flat) {
  std::string text = "**" + TextOf(flat, "title") + ".** " + DescriptionOf(flat);
  if (flat.contains("enumDescriptions")) {
    for (std::size_t i = 0; i < flat["enumDescriptions"].size(); ++i) {
      text += " " + CodeOf(flat["enum"][i]) + ": " + flat["enumDescriptions"][i].get<std::string>();
    }
  }
  if (flat.contains("examples")) {
    text += flat["examples"].size() == 1 ? " Example: " : " Examples: ";
    text += CodeList(flat["examples"], ", ") + ".";
  }
  if (flat.contains("x-since")) text += " Since " + TextOf(flat, "x-since") + ".";
  return text;
}

class Page {
 public:
  explicit Page(const OrderedJson& root) : root_(root) {}

  std::string Write(std::string_view name) {
    const std::string title = TextOf(root_, "title");
    out_ = "# " + title + "\n\n<!-- Made by tools/dagc_docs from schemas/" + std::string(name) +
           ".schema.json. -->\n\n" + DescriptionOf(root_) + " `dagc schema " + std::string(name) +
           "` prints this as JSON Schema.\n";
    const OrderedJson flat = Flatten(root_, root_);
    Find(flat, "");
    pending_ = found_;
    while (!pending_.empty()) {
      const Section section = std::move(pending_.back());
      pending_.pop_back();
      AddSection(section);
    }
    return std::move(out_);
  }

 private:
  struct Section {
    std::string path;
    OrderedJson flat;
  };

  static std::string HeadingOf(const std::string& path) { return path.empty() ? "Top level" : "`" + path + "`"; }
  static std::string LinkTo(const std::string& path, const std::string& words) {
    return "[" + words + "](#" + AnchorOf(HeadingOf(path)) + ")";
  }

  // The path of the table of this mapping: an earlier one that has the same rules, or a new one.
  std::string Find(const OrderedJson& flat, const std::string& path) {
    OrderedJson rules;
    for (const auto& [keyword, value] : flat.items()) {
      const bool is_tool_keyword = keyword.starts_with("x-");
      DAGC_CHECK(is_tool_keyword || Contains(kAnnotations, keyword) || Contains(kRules, keyword));
      if (!is_tool_keyword && !Contains(kAnnotations, keyword)) rules[keyword] = value;
    }
    const auto [place, is_new] = tables_.try_emplace(rules.dump(), path);
    if (is_new) found_.push_back({path, flat});
    return place->second;
  }

  std::string TypeOf(const OrderedJson& flat, const std::string& path) {
    const schema::TypeWords words{root_, [this](const OrderedJson& mapping, const std::string& at, bool plural) {
                                    return LinkTo(Find(mapping, at), plural ? "mappings" : "mapping");
                                  }};
    return words.Of(flat, path);
  }

  void AddSection(const Section& section) {
    const OrderedJson& flat = section.flat;
    out_ += "\n## " + HeadingOf(section.path) + "\n";
    if (!section.path.empty()) out_ += "\n" + DescriptionOf(flat) + "\n";
    if (const Section* other = WiderSection(flat)) {
      AddReference(*other, flat);
      return;
    }
    out_ += "\n| key | type | default | meaning |\n| --- | --- | --- | --- |\n";
    found_.clear();
    const std::string prefix = section.path.empty() ? "" : section.path + ".";
    for (const auto& [key, property] : flat["properties"].items()) {
      AddRow("`" + key + "`", Flatten(property, root_), prefix + key, IsRequired(flat, key));
    }
    const bool has_others = flat.contains("additionalProperties") && flat["additionalProperties"].is_object();
    if (has_others) AddRow("any other", Flatten(flat["additionalProperties"], root_), prefix + "*", false);
    AddConditions(flat, prefix);
    const bool is_closed = flat.contains("additionalProperties");
    if (!is_closed) out_ += "\nOther keys are allowed and not checked.\n";
    written_.push_back(section);
    pending_.insert(pending_.end(), found_.rbegin(), found_.rend());
  }

  void AddRow(const std::string& key, const OrderedJson& flat, const std::string& path, bool required) {
    const std::string value = flat.contains("default") ? CodeOf(flat["default"]) : std::string();
    out_ += "| " + key + " | " + Cell(TypeOf(flat, path)) + " | " + (required ? "*required*" : value) + " | " +
            Cell(Meaning(flat)) + " |\n";
  }

  // A table that was written and has every key of this one: an overlay, whose keys are those of the whole.
  const Section* WiderSection(const OrderedJson& flat) const {
    constexpr std::size_t kOverlay = 10;  // smaller mappings that look alike are better written out
    const OrderedJson& properties = flat["properties"];
    if (properties.size() < kOverlay) return nullptr;
    const auto is_wider = [&](const Section& other) {
      return std::all_of(properties.items().begin(), properties.items().end(), [&](const auto& item) {
        const OrderedJson& known = other.flat["properties"];
        return known.contains(item.key()) &&
               TextOf(Flatten(known[item.key()], root_), "title") == TextOf(Flatten(item.value(), root_), "title");
      });
    };
    const auto found = std::find_if(written_.begin(), written_.end(), is_wider);
    return found == written_.end() ? nullptr : &*found;
  }

  void AddReference(const Section& other, const OrderedJson& flat) {
    OrderedJson missing = OrderedJson::array();
    for (const auto& [key, property] : other.flat["properties"].items()) {
      if (!flat["properties"].contains(key)) missing.push_back(key);
    }
    out_ += "\nThe keys are those of " + LinkTo(other.path, other.path.empty() ? "the top level" : other.path);
    out_ += missing.empty() ? ".\n" : ", except " + CodeList(missing, " and ") + ".\n";
  }

  // Rules about several keys, after the table.
  void AddConditions(const OrderedJson& flat, const std::string& prefix) {
    for (const char* const keyword : {"anyOf", "oneOf"}) {
      if (!flat.contains(keyword)) continue;
      OrderedJson keys = OrderedJson::array();
      for (const OrderedJson& member : flat[keyword]) {
        DAGC_CHECK(member.size() == 1 && member.contains("required") && member["required"].size() == 1);
        keys.push_back(member["required"][0]);
      }
      out_ += std::string(keyword == std::string_view("anyOf") ? "\nAt least" : "\nExactly") + " one of " +
              CodeList(keys, " and ") + " must be set.\n";
    }
    if (flat.contains("not")) {
      DAGC_CHECK(flat["not"].size() == 1 && flat["not"].contains("required"));
      out_ += "\n" + CodeList(flat["not"]["required"], " and ") + " cannot be set together.\n";
    }
    if (flat.contains("if")) AddDependentKeys(flat, prefix);
  }

  // `if` one key has one of some values, `then` others must look like this.
  void AddDependentKeys(const OrderedJson& flat, const std::string& prefix) {
    const OrderedJson& deciding = flat["if"]["properties"];
    DAGC_CHECK(deciding.size() == 1);
    const auto decider = deciding.begin();
    out_ += "\nWhere `" + decider.key() + "` is " +
            (decider->contains("enum") ? CodeList((*decider)["enum"], " or ") : CodeOf(decider->at("const"))) +
            ":\n\n| key | type | default | meaning |\n| --- | --- | --- | --- |\n";
    for (const auto& [key, property] : flat["then"]["properties"].items()) {
      AddRow("`" + key + "`", Flatten(property, root_), prefix + key, IsRequired(flat["then"], key));
    }
  }

  const OrderedJson& root_;
  std::string out_;
  std::map<std::string, std::string> tables_;  // from the rules of a mapping to the path of its table
  std::vector<Section> found_;                 // in the section that is being written
  std::vector<Section> pending_;               // the next one last
  std::vector<Section> written_;
};

OrderedJson Parsed(std::string_view name) {
  const std::optional<std::string_view> text = SchemaText(name);
  DAGC_CHECK(text.has_value());
  return OrderedJson::parse(*text);
}

}  // namespace

std::string SchemaReference(std::string_view name) {
  const OrderedJson root = Parsed(name);
  return Page(root).Write(name);
}

std::string SchemaReferenceIndex() {
  std::string out =
      "# Reference\n\n<!-- Made by tools/dagc_docs from schemas/. -->\n\n"
      "Every key of every document that dagc reads, made from the JSON Schemas that check them. In the headings, `[]`\n"
      "stands for each entry of a list and `*` for each key of a mapping.\n\n"
      "| page | describes |\n| --- | --- |\n";
  for (const std::string_view name : SchemaNames()) {
    const OrderedJson root = Parsed(name);
    out += "| [" + TextOf(root, "title") + "](" + std::string(name) + ".md) | " + Cell(DescriptionOf(root)) + " |\n";
  }
  return out;
}

}  // namespace dagc

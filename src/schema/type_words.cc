// SPDX-License-Identifier: Apache-2.0
#include "schema/type_words.h"

#include <vector>

#include "base/check.h"
#include "base/text.h"

namespace dagc::schema {
namespace {

// JSON with a blank after each comma and colon: legal as a YAML flow collection.
std::string FlowText(const OrderedJson& value) {
  std::string text;
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      text += (text.empty() ? "" : ", ") + OrderedJson(key).dump() + ": " + FlowText(member);
    }
    return "{" + text + "}";
  }
  if (value.is_array()) {
    for (const OrderedJson& member : value) text += (text.empty() ? "" : ", ") + FlowText(member);
    return "[" + text + "]";
  }
  return value.dump();
}

// Whether YAML reads this text as something else than a string.
bool NeedsQuotes(const std::string& text) {
  return text.empty() || IsAsciiDigit(text.front()) || text == "true" || text == "false" || text == "null";
}

std::string Joined(const std::vector<std::string>& parts, const std::string& last_separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last_separator : ", ";
    text += parts[i];
  }
  return text;
}

std::string Bounds(const OrderedJson& flat) {
  std::string text;
  const bool has_least = flat.contains("minimum");
  const bool has_most = flat.contains("maximum");
  if (has_least && has_most) {
    text += " from " + flat["minimum"].dump() + " to " + flat["maximum"].dump();
  } else if (has_least || has_most) {
    text += has_least ? ", at least " + flat["minimum"].dump() : ", at most " + flat["maximum"].dump();
  }
  for (const char* const keyword : {"minItems", "minLength", "minProperties"}) {
    if (!flat.contains(keyword)) continue;
    DAGC_CHECK(flat[keyword] == 1);
    text += ", not empty";
  }
  if (flat.contains("maxLength")) text += ", at most " + flat["maxLength"].dump() + " characters";
  if (flat.contains("maxProperties")) text += ", at most " + flat["maxProperties"].dump() + " keys";
  if (flat.contains("pattern")) text += ", must match `" + flat["pattern"].get<std::string>() + "`";
  if (flat.contains("uniqueItems")) text += ", without duplicates";
  return text;
}

std::vector<std::string> TypesOf(const OrderedJson& flat) {
  std::vector<std::string> types;
  if (!flat.contains("type")) {
    if (flat.contains("properties")) types.emplace_back("object");
    return types;
  }
  if (flat["type"].is_string()) return {flat["type"].get<std::string>()};
  for (const OrderedJson& type : flat["type"]) {
    if (type != "null") types.push_back(type.get<std::string>());  // a key without a value says nothing
  }
  return types;
}

}  // namespace

std::string CodeOf(const OrderedJson& value) {
  const bool is_bare = value.is_string() && !NeedsQuotes(value.get<std::string>());
  return "`" + (is_bare ? value.get<std::string>() : FlowText(value)) + "`";
}

std::string CodeList(const OrderedJson& values, const std::string& last_separator) {
  std::vector<std::string> parts;
  for (const OrderedJson& value : values) {
    if (!value.is_null()) parts.push_back(CodeOf(value));
  }
  return Joined(parts, last_separator);
}

std::string TypeWords::Of(const OrderedJson& flat, const std::string& path, bool plural) const {
  if (flat.contains("const")) return CodeOf(flat["const"]);
  if (flat.contains("enum")) return CodeList(flat["enum"], " or ");
  std::vector<std::string> parts;
  for (const std::string& type : TypesOf(flat)) parts.push_back(OfType(type, flat, path, plural));
  if (parts.empty()) return "anything";
  return Joined(parts, " or ") + Bounds(flat);
}

std::string TypeWords::OfType(const std::string& type, const OrderedJson& flat, const std::string& path,
                              bool plural) const {
  const std::string ending = plural ? "s" : "";
  if (type == "array") {
    const std::string list = "list" + ending;
    return flat.contains("items") ? list + " of " + Of(Flatten(flat["items"], root), path + "[]", true) : list;
  }
  if (type != "object") return type + ending;
  if (flat.contains("properties")) return mapping(flat, path, plural);
  const bool is_map = flat.contains("additionalProperties") && flat["additionalProperties"].is_object();
  if (!is_map) return "mapping" + ending;
  return "mapping" + ending + " to " + Of(Flatten(flat["additionalProperties"], root), path + ".*", true);
}

}  // namespace dagc::schema

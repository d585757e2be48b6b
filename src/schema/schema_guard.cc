// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_guard.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/edit_distance.h"
#include "base/hex.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg2.h"
#include "diag/diag_def.h"

namespace dagc::schema {
namespace {

using Json = nlohmann::json;

constexpr int kMaxNesting = 200;  // of brackets in the text
constexpr std::size_t kMaxDepth =
    200;  // of schemas in schemas, references followed: valijson needs 2 KiB of stack each, ten times that instrumented

// Parts of a definition that are referred to on their own are compiled once more for each reference.
constexpr std::size_t kMaxSchemas = 100'000;
constexpr std::uint64_t kWorkOfSchema = 30;

// What the value of a keyword holds.
enum class Holds : std::uint8_t { kData, kAnnotation, kSchema, kSchemas, kSchemaOrSchemas, kSchemaMap, kDependencies };

struct Keyword {
  std::string_view name;
  Holds holds;
};

// Those that hold schemas stand in the order in which valijson descends into them; the rest by name.
constexpr std::array kKeywords = std::to_array<Keyword>({
    {"allOf", Holds::kSchemas},
    {"anyOf", Holds::kSchemas},
    {"contains", Holds::kSchema},
    {"dependencies", Holds::kDependencies},
    {"items", Holds::kSchemaOrSchemas},
    {"additionalItems", Holds::kSchema},
    {"if", Holds::kSchema},
    {"then", Holds::kSchema},
    {"else", Holds::kSchema},
    {"not", Holds::kSchema},
    {"oneOf", Holds::kSchemas},
    {"properties", Holds::kSchemaMap},
    {"patternProperties", Holds::kSchemaMap},
    {"additionalProperties", Holds::kSchema},
    {"propertyNames", Holds::kSchema},
    {"definitions", Holds::kSchemaMap},
    {"$defs", Holds::kSchemaMap},
    {"const", Holds::kData},
    {"enum", Holds::kData},
    {"exclusiveMaximum", Holds::kData},
    {"exclusiveMinimum", Holds::kData},
    {"maxItems", Holds::kData},
    {"maxLength", Holds::kData},
    {"maxProperties", Holds::kData},
    {"maximum", Holds::kData},
    {"minItems", Holds::kData},
    {"minLength", Holds::kData},
    {"minProperties", Holds::kData},
    {"minimum", Holds::kData},
    {"multipleOf", Holds::kData},
    {"pattern", Holds::kData},
    {"required", Holds::kData},
    {"type", Holds::kData},
    {"uniqueItems", Holds::kData},
    {"$comment", Holds::kAnnotation},
    {"$id", Holds::kAnnotation},
    {"$schema", Holds::kAnnotation},
    {"contentEncoding", Holds::kAnnotation},
    {"contentMediaType", Holds::kAnnotation},
    {"default", Holds::kAnnotation},
    {"defaultSnippets", Holds::kAnnotation},
    {"deprecated", Holds::kAnnotation},
    {"deprecationMessage", Holds::kAnnotation},
    {"description", Holds::kAnnotation},
    {"doNotSuggest", Holds::kAnnotation},
    {"enumDescriptions", Holds::kAnnotation},
    {"errorMessage", Holds::kAnnotation},
    {"examples", Holds::kAnnotation},
    {"format", Holds::kAnnotation},
    {"markdownDescription", Holds::kAnnotation},
    {"markdownEnumDescriptions", Holds::kAnnotation},
    {"patternErrorMessage", Holds::kAnnotation},
    {"readOnly", Holds::kAnnotation},
    {"suggestSortText", Holds::kAnnotation},
    {"title", Holds::kAnnotation},
    {"writeOnly", Holds::kAnnotation},
});

// Later drafts' keywords that change what is valid.
constexpr std::array<std::string_view, 12> kLaterKeywords = {
    "$anchor",     "$dynamicAnchor", "$dynamicRef", "$recursiveRef",         "dependentRequired", "dependentSchemas",
    "maxContains", "minContains",    "prefixItems", "unevaluatedProperties", "unevaluatedItems",  "$vocabulary"};

const Keyword* FindKeyword(std::string_view name) {
  const auto* row = std::find_if(kKeywords.begin(), kKeywords.end(), [&](const Keyword& k) { return k.name == name; });
  return row == kKeywords.end() ? nullptr : row;
}

// The deepest nesting of brackets outside strings: asked before the parser builds anything.
int Nesting(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

bool Parse(std::string_view text, Json& schema, std::string& error) {
  if (Nesting(text) > kMaxNesting) {
    error = "it is nested more than " + std::to_string(kMaxNesting) + " levels deep";
    return false;
  }
  try {
    schema = Json::parse(text);
  } catch (const Json::parse_error& problem) {
    const std::string_view before = text.substr(0, problem.byte == 0 ? 0 : problem.byte - 1);
    const std::size_t line = before.rfind('\n');  // npos + 1 is 0
    error = Fill(phrase::kJsonPlace, std::count(before.begin(), before.end(), '\n') + 1, before.size() - line);
  } catch (const std::exception&) {
    error = Fill(phrase::kJsonPlace, 1, 1);
  }
  return error.empty();
}

std::string EscapePointer(std::string_view token) {
  std::string result;
  for (const char c : token) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

// One token of a JSON pointer in a URI fragment, in valijson's order: `~` first, then `%`.
std::optional<std::string> UnescapePointer(std::string_view token) {
  std::string result;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1')) {
      result += token[++i] == '0' ? '~' : '/';
    } else if (token[i] == '%') {
      const int high = i + 2 < token.size() ? HexDigit(token[i + 1]) : -1;
      const int low = i + 2 < token.size() ? HexDigit(token[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += token[i];
    }
  }
  return result;
}

// What "#/definitions/x" points at; nullptr when that is nothing.
Json* Resolve(Json& root, std::string_view reference) {
  if (!reference.starts_with('#')) return nullptr;
  std::string_view rest = reference.substr(1);
  if (!rest.empty() && !rest.starts_with('/')) return nullptr;
  Json* at = &root;
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view raw = rest.substr(0, rest.find('/'));
    rest.remove_prefix(raw.size());
    if (raw.empty()) continue;
    const std::optional<std::string> token = UnescapePointer(raw);
    if (!token) return nullptr;
    if (at->is_object() && at->contains(*token)) {
      at = &(*at)[*token];
    } else if (at->is_array() && token->size() < 10 && std::all_of(token->begin(), token->end(), IsAsciiDigit) &&
               std::stoul(*token) < at->size()) {
      at = &(*at)[std::stoul(*token)];
    } else {
      return nullptr;
    }
  }
  return at;
}

class Guard {
 public:
  Guard(Json& root, const CompileOptions& options, std::string& error)
      : root_(root), options_(options), error_(error) {}

  // Visits schemas in the order in which valijson will, so that `depth` is what its recursion will reach.
  bool Run() {
    pending_.push_back({&root_, "", 1});
    while (!pending_.empty() && error_.empty()) {
      const Place place = pending_.back();
      pending_.pop_back();
      Visit(place);
    }
    HoistNames();
    return error_.empty();
  }

 private:
  struct Place {
    Json* schema;
    std::string pointer;
    std::size_t depth;
  };

  void Fail(const std::string& pointer, const std::string& what) {
    if (error_.empty()) error_ = (pointer.empty() ? "at its root: " : "at `" + pointer + "`: ") + what;
  }

  void Visit(const Place& place) {
    Json& schema = *place.schema;
    if (place.depth > kMaxDepth) {
      return Fail(place.pointer, "schemas are nested more than " + std::to_string(kMaxDepth) + " levels deep");
    }
    if (++visits_ > kMaxSchemas || !SpendWork(kWorkOfSchema))
      return Fail(place.pointer, "more than " + std::to_string(kMaxSchemas) + " schemas");
    if (schema.is_boolean()) return;
    if (!schema.is_object()) return Fail(place.pointer, "a schema must be an object or a boolean");
    if (schema.contains("$ref")) return VisitReference(place);
    const std::size_t before = pending_.size();
    for (const Keyword& keyword : kKeywords) {
      const auto found = schema.find(keyword.name);
      if (found != schema.end()) Queue(place, keyword, *found);
    }
    std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(before), pending_.end());
    CheckKeywords(place);
    if (schema.contains("propertyNames")) names_.push_back(&schema["propertyNames"]);
  }

  void VisitReference(const Place& place) {
    Json& schema = *place.schema;
    if (!options_.lenient) {
      for (const auto& [key, value] : schema.items()) {
        const Keyword* keyword = FindKeyword(key);
        if (keyword != nullptr && keyword->holds != Holds::kAnnotation) {
          return Fail(place.pointer, "`" + key + "` has no effect beside `$ref`");
        }
      }
    }
    std::set<const Json*> passed;
    Json* target = &schema;
    std::string pointer;
    while (target->is_object() && target->contains("$ref")) {
      if (!passed.insert(target).second) return Fail(place.pointer, "`$ref` leads back to itself");
      const Json& reference = (*target)["$ref"];
      if (!reference.is_string()) return Fail(place.pointer, "`$ref` must be text");
      pointer = reference.get<std::string>();
      target = Resolve(root_, pointer);
      if (target == nullptr) return Fail(place.pointer, "`$ref` to `" + pointer + "`, which is not in this schema");
    }
    if (visited_.insert(target).second) pending_.push_back({target, pointer.substr(1), place.depth + 1});
  }

  void Queue(const Place& place, const Keyword& keyword, Json& value) {
    const std::string pointer = place.pointer + "/" + std::string(keyword.name);
    const auto push = [&](Json& schema, const std::string& at) { pending_.push_back({&schema, at, place.depth + 1}); };
    const bool is_map = keyword.holds == Holds::kSchemaMap || keyword.holds == Holds::kDependencies;
    const bool is_list =
        keyword.holds == Holds::kSchemas || (keyword.holds == Holds::kSchemaOrSchemas && value.is_array());
    if (is_map && value.is_object()) {
      for (auto& [key, schema] : value.items()) {
        if (keyword.holds != Holds::kDependencies || !schema.is_array())
          push(schema, pointer + "/" + EscapePointer(key));
      }
    } else if (is_list && value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) push(value[i], pointer + "/" + std::to_string(i));
    } else if (is_map || is_list) {
      Fail(place.pointer, "`" + std::string(keyword.name) + "` must be " + (is_map ? "an object" : "an array"));
    } else if (keyword.holds == Holds::kSchema || keyword.holds == Holds::kSchemaOrSchemas) {
      push(value, pointer);
    }
  }

  void CheckKeywords(const Place& place) {
    if (options_.lenient) return;
    for (const auto& [key, value] : place.schema->items()) {
      if (key.starts_with("x-") || FindKeyword(key) != nullptr) continue;
      if (std::find(kLaterKeywords.begin(), kLaterKeywords.end(), key) != kLaterKeywords.end()) {
        return Fail(place.pointer, "keyword `" + key + "` is of a later draft than draft 7");
      }
      std::vector<std::string_view> names;
      names.reserve(std::size(kKeywords));
      for (const Keyword& keyword : kKeywords) names.push_back(keyword.name);
      const std::string_view nearest = Nearest(key, names);
      std::string fault = "unknown keyword `" + key + '`';
      if (!nearest.empty()) fault.append(", did you mean `").append(nearest).append("`?");
      return Fail(place.pointer, fault);
    }
  }

  // valijson 1.0 files the schema under `propertyNames` in its cache under the path of the schema that holds it. When a
  // reference leads there, the names would be checked against the whole definition; a reference of their own helps.
  void HoistNames() {
    if (!error_.empty()) return;
    Json hoisted = Json::array();
    for (Json* names : names_) {
      if (!names->is_object() || names->contains("$ref")) continue;
      hoisted.push_back(std::move(*names));
      *names = {{"$ref", "#/x-dagc-names/" + std::to_string(hoisted.size() - 1)}};
    }
    if (!hoisted.empty()) root_["x-dagc-names"] = std::move(hoisted);
  }

  Json& root_;
  const CompileOptions& options_;
  std::string& error_;
  std::vector<Place> pending_;
  std::size_t visits_ = 0;
  std::set<const Json*> visited_;  // what references lead to: valijson makes each once
  std::vector<Json*> names_;       // the schemas under `propertyNames`
};

}  // namespace

bool PrepareSchema(std::string_view text, const CompileOptions& options, nlohmann::json& schema, std::string& error) {
  error.clear();
  return Parse(text, schema, error) && Guard(schema, options, error).Run();
}

}  // namespace dagc::schema

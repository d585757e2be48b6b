// SPDX-License-Identifier: Apache-2.0
#include "frontend/projection_reader.h"

#include "document/scalar_map.h"

namespace dagc {
namespace {

ir::TemplateType ReadType(const FieldReader& reader) {
  const ir::Text type = reader.Text("templateType");
  if (type.value == "go-template") return ir::TemplateType::kGo;
  if (type.value == "liquid") return ir::TemplateType::kLiquid;
  return type.value == "none" ? ir::TemplateType::kNone : ir::TemplateType::kUnset;
}

std::optional<ir::TemplateText> ReadTemplate(const FieldReader& reader, std::string_view key,
                                             std::string_view file_text) {
  const Value* text = reader.Find(key);
  if (text == nullptr || !text->IsScalar() || text->IsNull()) return std::nullopt;
  return ir::TemplateText{*text, ReadType(reader), MapScalar(*text, file_text)};
}

// `value` and `template` are two words for one thing.
std::optional<ir::TemplateText> ReadValue(const FieldReader& entry, std::string_view file_text) {
  const auto value = ReadTemplate(entry, "value", file_text);
  return value ? value : ReadTemplate(entry, "template", file_text);
}

// Hands every mapping of the list below `key` to `action`.
template <typename Action>
void ForEachEntry(const FieldReader& map, std::string_view key, DiagSink& sink, Action action) {
  const Value* list = map.Find(key);
  if (list == nullptr) return;
  for (const Value& item : list->items()) {
    const FieldReader entry(&item, sink);
    if (entry) action(entry);
  }
}

// What a projection makes, `projections`.
class OutputReader {
 public:
  OutputReader(const FieldReader& outputs, std::string_view file_text, DiagSink& sink, ir::Projection& to)
      : outputs_(outputs), file_text_(file_text), sink_(sink), to_(to) {}

  void Read() {
    ForEachEntry(outputs_, "envVars", sink_, [&](const FieldReader& entry) {
      const auto value = ReadValue(entry, file_text_);
      if (value) to_.variables.push_back({entry.Text("key"), *value});
    });
    to_.variables_template = ReadWhole("envVarsTemplate");
    ForEachEntry(outputs_, "files", sink_, [&](const FieldReader& entry) {
      const auto contents = ReadTemplate(entry, "contents", file_text_);
      if (contents) to_.files.push_back({entry.Text("name"), entry.Text("directory"), *contents});
    });
    to_.files_template = ReadWhole("filesTemplate");
    ReadArguments();
    ForEachEntry(outputs_, "dictionaries", sink_, [&](const FieldReader& entry) {
      const Value* data = entry.Find("data");
      if (data != nullptr && data->IsMap()) to_.dictionaries.push_back({entry.Text("name"), *data});
    });
  }

 private:
  // A template beside which no type of its own can stand.
  std::optional<ir::TemplateText> ReadWhole(std::string_view key) const {
    const Value* text = outputs_.Find(key);
    if (text == nullptr || !text->IsScalar() || text->IsNull()) return std::nullopt;
    return ir::TemplateText{*text, ir::TemplateType::kUnset, MapScalar(*text, file_text_)};
  }

  void ReadArguments() {
    const Value* list = outputs_.Find("arguments");
    if (list == nullptr) return;
    for (const Value& item : list->items()) {
      const FieldReader entry(&item, sink_);
      if (entry) {
        const auto value = ReadValue(entry, file_text_);
        if (value) to_.arguments.push_back(*value);
      } else if (item.IsScalar() && !item.IsNull()) {
        to_.arguments.push_back({item, ir::TemplateType::kUnset, MapScalar(item, file_text_)});
      }
    }
  }

  const FieldReader& outputs_;
  std::string_view file_text_;
  DiagSink& sink_;
  ir::Projection& to_;
};

}  // namespace

std::optional<ir::Projection> ReadProjection(const FieldReader& parent, std::string_view key,
                                             std::string_view file_text, DiagSink& sink) {
  const FieldReader reader = parent.Map(key);
  if (!reader) return std::nullopt;
  ir::Projection projection;
  projection.span = parent.KeySpan(key);
  projection.type = ReadType(reader);
  ForEachEntry(reader, "secrets", sink, [&](const FieldReader& entry) {
    projection.secrets.push_back({entry.Text("id"), entry.Text("contextAlias")});
  });
  ForEachEntry(reader, "depots", sink, [&](const FieldReader& entry) {
    projection.depots.push_back({entry.Text("name"), entry.Text("contextAlias")});
  });
  OutputReader(reader.Map("projections"), file_text, sink, projection).Read();
  return projection;
}

}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
// `use.projection` as written, at one of its three scopes: what templates may use, and the templates.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/text_map.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

enum class TemplateType : std::uint8_t { kUnset, kGo, kLiquid, kNone };

// A scalar that is a template, or plain text. The Value keeps its style, which maps text to places in the manifest.
struct TemplateText {
  Value text;
  TemplateType type = TemplateType::kUnset;  // of this entry; unset: the projection's
  TextMap map;                               // from the text to the manifest
};

struct ProjectionSecret {
  Text id;  // `name` or `tenant:name`; in a stack a template
  Text alias;
  std::string_view id_template = {};  // of a stack, once `id` is what it gives
};

struct ProjectionDepot {
  Text name;
  Text alias;  // absent: the depot is known by its name only
};

struct ProjectionVariable {
  Text key;
  TemplateText value;
};

struct ProjectionFile {
  Text name;
  Text directory;  // absent: /etc/dataos/secret
  TemplateText contents;
};

struct ProjectionDictionary {
  Text name;
  Value data;  // a mapping whose texts are templates
};

struct Projection {
  Span span;  // the `projection` key
  TemplateType type = TemplateType::kUnset;
  std::vector<ProjectionSecret> secrets;
  std::vector<ProjectionDepot> depots;
  std::vector<ProjectionVariable> variables;
  std::optional<TemplateText> variables_template;
  std::vector<ProjectionFile> files;
  std::optional<TemplateText> files_template;
  std::vector<TemplateText> arguments;
  std::vector<ProjectionDictionary> dictionaries;
};

}  // namespace dagc::ir

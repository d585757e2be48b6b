// SPDX-License-Identifier: Apache-2.0
// Reads located fields of a mapping for the front ends: silent on shape, because the schema check has spoken.
#pragma once

#include <string_view>
#include <vector>

#include "diag/diag_sink.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc {

class FieldReader {
 public:
  // `map` may be null or anything else; what is no mapping has no fields.
  FieldReader(const Value* map, DiagSink& sink) : map_(map), sink_(sink) {}

  // The field's text, which may be written as a bare number or boolean; absent when it is missing, null or no scalar.
  ir::Text Text(std::string_view key) const;
  // The texts of a list; items that are no scalars are left out.
  std::vector<ir::Text> Texts(std::string_view key) const;
  bool Flag(std::string_view key) const;
  const Value* Find(std::string_view key) const { return map_ == nullptr ? nullptr : map_->Find(key); }
  FieldReader Map(std::string_view key) const { return {Find(key), sink_}; }
  // Where the key itself is written; no file when it is absent.
  Span KeySpan(std::string_view key) const;
  explicit operator bool() const { return map_ != nullptr && map_->IsMap(); }
  const Value* value() const { return map_; }

 private:
  const Value* map_;
  DiagSink& sink_;
};

// A scalar as the text its source shows; absent for null and for collections. A number or boolean that another reader
// would print differently (`1.50` as 1.5) is a warning.
ir::Text ReadText(const Value& value, DiagSink& sink);

}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
// One YAML document as a tree: aliases expanded, merge keys merged, scalars typed by the YAML 1.2 core schema.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "dagc/span.h"
#include "value/value.h"

namespace dagc {

struct Document {
  FileId file;
  std::uint32_t index = 0;  // in its file, from 0
  Span span;                // from its first node to its last
  Value root;
  bool has_aliases = false;       // so that a node may stand in several places
  bool may_hold_secrets = false;  // it has a key that says so: see document/redact.h
  // Plain scalars that the engine's YAML 1.1 reader would type differently (`yes`, `0755`), for whoever finds that the
  // document is one of ours.
  std::vector<Value> ambiguous;
  // Keys and their values that the tree has no place for, one after the other: of a key that came before, and what is
  // merged and cannot be.
  std::vector<Value> left_out;
  // Secrets at places that templates and containers read: what comes out would hold kRedacted in their stead.
  std::vector<Span> copied_secrets;
  // Names of which a finding says that they are replaced in some places only. Made by Interpolate().
  std::vector<std::string_view> partly_replaced;
  std::vector<Span> binary_tags;  // `!!binary`, where whoever loads the document asks for it
  std::string_view text;          // of the whole file, which the SourceMap owns
};

// The documents of one file and everything their values view, except the file's text, which the SourceMap owns.
struct LoadedFile {
  FileId file;
  std::vector<Document> documents;  // without empty ones
  std::vector<Span> comments;       // each from `#` to the end of its line
  bool readable = false;            // false: errors were reported, and `documents` is empty
  Arena arena;
};

}  // namespace dagc

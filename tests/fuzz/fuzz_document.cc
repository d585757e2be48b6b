// SPDX-License-Identifier: Apache-2.0
// Any bytes: loading ends and says why when it refuses, keeps to its limits, gives every value a place in the file, and
// what it loads without a finding is still the same after it was written and loaded again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "checks.h"
#include "diag/collecting_sink.h"
#include "document/load.h"
#include "writer/json_writer.h"
#include "writer/yaml_writer.h"

namespace dagc {
namespace {

constexpr std::size_t kMostNodes = 5000;

LoadOptions Options(bool strict) {
  LoadOptions options;
  options.strict_yaml = strict;
  options.limits.file_bytes = 1 << 20;
  options.limits.depth = 50;
  options.limits.nodes = kMostNodes;
  return options;
}

// Depth is bounded by the limit on nesting.
std::size_t CheckPlaces(const Value& value, std::size_t text_size) {
  const Span span = value.span();
  DAGC_CHECK(span.begin <= span.end && span.end <= text_size);
  std::size_t nodes = 1;
  for (const Value& item : value.items()) nodes += CheckPlaces(item, text_size);
  for (const Value& child : value.keys_and_values()) nodes += CheckPlaces(child, text_size);
  return nodes;
}

std::string Json(const Value& value) {
  std::string text;
  WriteJson(value, JsonLayout::kCompact, text);
  return text;
}

// The same value, however it is spelled: `~` is null and `True` is true. Depth is bounded by the limit on nesting.
bool IsSame(const Value& a, const Value& b) {
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  if (a.IsScalar()) return a.IsNull() || Json(a) == Json(b);
  if (a.IsList()) return std::equal(a.items().begin(), a.items().end(), b.items().begin(), IsSame);
  const auto in_a = a.keys_and_values();
  const auto in_b = b.keys_and_values();
  for (std::size_t i = 0; i < in_a.size(); i += 2) {
    if (in_a[i].text() != in_b[i].text() || !IsSame(in_a[i + 1], in_b[i + 1])) return false;  // keys are text
  }
  return true;
}

void CheckRoundTrip(const Document& document) {
  std::string yaml;
  WriteYaml(document.root, yaml);
  CollectingSink sink;
  LoadOptions options = Options(true);
  options.limits.depth = 200;
  options.limits.nodes = 10 * kMostNodes;
  const LoadedFile again = LoadDocuments(FileId{1}, yaml, options, sink);
  DAGC_CHECK(again.readable && again.documents.size() == 1);
  DAGC_CHECK(IsSame(again.documents[0].root, document.root));
}

void LoadOnce(std::string_view text, bool strict) {
  CollectingSink sink;
  const LoadedFile file = LoadDocuments(FileId{1}, text, Options(strict), sink);
  const bool clean = sink.empty();
  const auto findings = sink.TakeSorted();
  fuzz::CheckFindings(findings, text.size());
  DAGC_CHECK(file.readable || fuzz::SaysWhy(findings));
  DAGC_CHECK(file.readable || file.documents.empty());
  for (const Span& comment : file.comments) DAGC_CHECK(comment.begin < comment.end && comment.end <= text.size());
  for (const Document& document : file.documents) {
    DAGC_CHECK(CheckPlaces(document.root, text.size()) <= kMostNodes + text.size() + 1);
    // Of several documents the findings are of any.
    if (clean) CheckRoundTrip(document);
  }
}

}  // namespace
}  // namespace dagc

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  dagc::LoadOnce(text, true);
  dagc::LoadOnce(text, false);
  return 0;
}

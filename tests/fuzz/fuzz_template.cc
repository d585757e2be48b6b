// SPDX-License-Identifier: Apache-2.0
// Any text as a template of either language, over data with symbols: it ends within its budget, a failure has a finding
// and no pieces, and what is left to the operator can be written down.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/check.h"
#include "diag/diag_sink.h"
#include "tmpl/template.h"

namespace dagc::tmpl {
namespace {

struct Counter : DiagSink {
  std::size_t count = 0;
  void Add(Diagnostic) override { ++count; }
};

Data MakeData(Arena& arena) {
  const std::string_view keys[] = {"a", "b"};
  DataMapBuilder secrets(arena, MapKind::kAliases);
  secrets.Put("s", Data::Secret(arena, "s", std::span<const std::string_view>(keys)));
  secrets.Put("o", Data::Secret(arena, "o", std::nullopt));
  const Data items[] = {Data::Text("x"), Data::Known(Value::Int(2, arena)), Data::SecretKey("s", "a")};
  DataMapBuilder root(arena);
  root.Put("secrets", secrets.Finish());
  root.Put("l", Data::List(arena.Copy(std::span<const Data>(items))));
  root.Put("t", Data::Text("some text"));
  root.Put("n", Data::Known(Value::Int(7, arena)));
  root.Put("r", Data::RunTime("r"));
  root.Put("m", Data::Absent("nobody gave it"));
  return root.Finish();
}

void TryOne(Language language, std::string_view text) {
  Counter sink;
  const auto parsed = Parse({.language = language, .text = text}, sink);
  DAGC_CHECK(parsed.has_value() == (sink.count == 0));
  if (!parsed) return;
  Arena arena;
  EvalOptions options;
  options.budget = {.steps = 20'000, .output_bytes = 1 << 16, .memory_bytes = 1 << 22, .template_depth = 20};
  const Rendering rendering = Evaluate(*parsed, MakeData(arena), options, sink);
  DAGC_CHECK(rendering.ok == (sink.count == 0));
  DAGC_CHECK(rendering.ok || rendering.pieces.empty());
  std::vector<Piece> pieces;
  for (const Piece& piece : rendering.pieces) {
    DAGC_CHECK(piece.begin <= piece.end && piece.end <= text.size());
    if (piece.kind != Piece::Kind::kRunTime) pieces.push_back(piece);
  }
  ResidualTemplate(pieces, [](const SecretRef& ref) { return ref.key; });
}

}  // namespace
}  // namespace dagc::tmpl

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  dagc::tmpl::TryOne(dagc::tmpl::Language::kGo, text);
  dagc::tmpl::TryOne(dagc::tmpl::Language::kLiquid, text);
  return 0;
}

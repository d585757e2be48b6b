// SPDX-License-Identifier: Apache-2.0
// Values put together of text, keys of Secrets and what the run fills in, with what must arrive.
#pragma once

#include <string>
#include <vector>

#include "engine/cluster_data.h"
#include "engine/random.h"
#include "ir/projected.h"
#include "support/builders.h"

namespace dagc::engine {

struct Piece {
  enum class Kind { kText, kSecret, kRunTime };
  Kind kind = Kind::kText;
  std::string text;    // of kRunTime the name
  std::string secret;  // of kSecret
  std::string key;
};
using Pieces = std::vector<Piece>;

// Secrets that ought to be harmless and are not: references, braces, quotes, line breaks, 100 KiB. All but `binary` are
// text, as environments need it.
std::map<std::string, ClusterData::Object> NastySecrets();
inline constexpr const char* kBinarySecret = "binary";

// Every kind of piece beside every awkward text, in every order that matters.
std::vector<Pieces> HandMadeCompositions();
Pieces RandomComposition(Random& random);

// The value's parts one after the other; the engine's fake clock and cluster give the run.
std::string Expected(const Pieces& pieces, const std::map<std::string, ClusterData::Object>& secrets);
std::string Describe(const Pieces& pieces);

ir::Composition Build(test::WorkflowBuilder& flow, const Pieces& pieces);

}  // namespace dagc::engine

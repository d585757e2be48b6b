// SPDX-License-Identifier: Apache-2.0
// What the generator writes means what the generator meant, by a YAML reader that is not dagc's.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "engine/generator.h"
#include "support/nasty_text.h"

namespace dagc::engine {
namespace {

// Where the two differ; empty when they do not.
std::string Difference(const YAML::Node& read, const Tree& meant) {
  if (meant.is_object()) {
    if (!read.IsMap() || read.size() != meant.size()) return "not that map: " + meant.dump();
    for (const auto& [key, value] : meant.items()) {
      if (const std::string found = Difference(read[key], value); !found.empty()) return key + ": " + found;
    }
    return {};
  }
  if (meant.is_array()) {
    if (!read.IsSequence() || read.size() != meant.size()) return "not that list: " + meant.dump();
    for (std::size_t i = 0; i < meant.size(); ++i) {
      if (const std::string found = Difference(read[i], meant[i]); !found.empty()) return found;
    }
    return {};
  }
  const std::string text = meant.is_string() ? meant.get<std::string>() : meant.dump();
  if (!read.IsScalar() || read.Scalar() != text) return "not <" + text + '>';
  return {};
}

TEST(ManifestText, ReadsBackAsItWasMeant) {
  Generator generator(test::Seed());
  const Batch batch = {"any", "3.6", {}};
  for (int i = 0; i < 500; ++i) {
    const Manifest manifest = generator.Make(batch);
    ASSERT_EQ(Difference(YAML::Load(manifest.text), manifest.tree), "") << manifest.text;
  }
}

}  // namespace
}  // namespace dagc::engine

// SPDX-License-Identifier: Apache-2.0
// What is generated and committed is current. `DAGC_UPDATE_GOLDEN=1` writes it.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "diag/reference.h"
#include "schema/reference.h"
#include "schema/schema_store.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

using nlohmann::json;

const std::filesystem::path kRoot = DAGC_SOURCE_DIR;

void ExpectCurrent(const std::filesystem::path& path, const std::string& text) {
  const std::optional<std::string> difference = CompareGolden(path, text);
  EXPECT_FALSE(difference) << *difference;
}

TEST(Generated, DiagnosticsReferenceIsCurrent) { ExpectCurrent(kRoot / "DIAGNOSTICS.md", DiagnosticsReference()); }

TEST(Generated, ReferenceOfKeysIsCurrent) {
  ExpectCurrent(kRoot / "docs/reference/README.md", SchemaReferenceIndex());
  for (const std::string_view name : SchemaNames()) {
    ExpectCurrent(kRoot / "docs/reference" / (std::string(name) + ".md"), SchemaReference(name));
  }
}

TEST(Generated, ReferenceHasNoPageWithoutSchema) {
  const std::vector<std::string_view> names = SchemaNames();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / "docs/reference")) {
    if (!entry.is_regular_file() || entry.path().filename() == "README.md") continue;
    const std::string name =
        entry.path().lexically_relative(kRoot / "docs/reference").replace_extension().generic_string();
    EXPECT_TRUE(std::find(names.begin(), names.end(), name) != names.end()) << entry.path();
  }
}

// Every key below a `properties`, in any place of a schema.
void CollectKeys(const json& schema, std::set<std::string>& keys, bool is_properties = false) {
  if (schema.is_array()) {
    for (const json& member : schema) CollectKeys(member, keys);
  }
  if (!schema.is_object()) return;
  for (const auto& [key, value] : schema.items()) {
    if (is_properties) keys.insert(key);
    CollectKeys(value, keys, !is_properties && key == "properties");
  }
}

TEST(Generated, ReferenceNamesEveryKeyOfEverySchema) {
  for (const std::string_view name : SchemaNames()) {
    std::set<std::string> keys;
    CollectKeys(json::parse(*SchemaText(name)), keys);
    EXPECT_GT(keys.size(), 5u) << name;
    const std::string page = SchemaReference(name);
    for (const std::string& key : keys) {
      EXPECT_NE(page.find("| `" + key + "` | "), std::string::npos) << name << ": " << key;
    }
  }
}

// One row of each form, word for word.
TEST(Generated, ReferenceSaysTypeDefaultAndMeaning) {
  const std::string page = SchemaReference("dataos/v2alpha/workflow");
  for (const std::string_view row :
       {"| `name` | string | *required* | **Name.** ", "| `timezone` | string | `UTC` | **Time zone.** ",
        "| `crons` | list of strings, not empty | *required* | ",
        "| `concurrencyPolicy` | `Allow`, `Forbid` or `Replace` | `Allow` | ", "`Forbid`: The new one is skipped.",
        "| `dag` | list of [mappings](#specdag), not empty | *required* | ", "\n## `spec.dag[]`\n",
        "Where `stack` is `container` or `container:1.0`:", "At least one of `spec` and `workflow` must be set.",
        "`value` and `template` cannot be set together.", "Examples: `Europe/Berlin`, `Asia/Kolkata`.",
        "Since Argo Workflows 3.6."}) {
    EXPECT_NE(page.find(row), std::string::npos) << row;
  }
  const std::string target = SchemaReference("dagc/target");
  EXPECT_NE(target.find("| `argoVersion` | `\"3.4\"`, "), std::string::npos);
  EXPECT_NE(target.find("The keys are those of [the top level](#top-level), except `extends` and `environments`.\n"),
            std::string::npos);
}

}  // namespace
}  // namespace dagc::test

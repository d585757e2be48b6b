// SPDX-License-Identifier: Apache-2.0
// https://github.com/yaml/yaml-test-suite, every case that says what its content is as JSON.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "loaded.h"
#include "support/shared_folder.h"
#include "writer/json_writer.h"

namespace dagc::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string Content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The documents that have content, as the suite writes them: one JSON value after the other.
std::vector<Json> Expected(const fs::path& path) {
  std::istringstream in(Content(path));
  std::vector<Json> values;
  while (in >> std::ws && !in.eof()) {
    Json value;
    in >> value;
    if (!value.is_null()) values.push_back(value);
  }
  return values;
}

std::vector<Json> Found(const LoadedFile& file) {
  std::vector<Json> values;
  for (const Document& document : file.documents) {
    std::string text;
    WriteJson(document.root, JsonLayout::kCompact, text);
    values.push_back(Json::parse(text));
  }
  return values;
}

TEST(YamlTestSuite, ContentIsWhatTheSuiteSays) {
  DAGC_NEED_SHARED(shared);
  LoadOptions options;
  options.strict_yaml = true;
  std::size_t compared = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared / "yaml-test-suite")) {
    const fs::path folder = entry.path().parent_path();
    if (entry.path().filename() != "in.json" || fs::exists(folder / "error")) continue;
    SCOPED_TRACE(folder.string());
    const Loaded loaded(Content(folder / "in.yaml"), options);
    EXPECT_TRUE(loaded.file.readable);
    EXPECT_EQ(Found(loaded.file), Expected(entry.path()));
    ++compared;
  }
  EXPECT_EQ(compared, 279U);
}

}  // namespace
}  // namespace dagc::test

// SPDX-License-Identifier: Apache-2.0
// Who may include whom. An include inside src/ is written from src/, so its first word is the layer; a layer may
// include itself and what its row names, and an outside library is included in its one room only.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "house/source_files.h"

namespace dagc::test {
namespace {

struct LayerRow {
  std::string_view layer;
  std::vector<std::string_view> may_include;  // besides itself
};

const std::vector<LayerRow>& Layers() {
  static const std::vector<LayerRow> kLayers = {
      {"dagc", {}},  // include/dagc, the public words
      {"base", {"dagc"}},
      {"source", {"dagc", "base"}},
      {"diag", {"dagc", "base", "source"}},
      {"value", {"dagc", "base"}},
      {"yaml", {"dagc", "base", "source", "diag"}},
      {"document", {"dagc", "base", "source", "diag", "value", "yaml"}},
      {"schema", {"dagc", "base", "diag", "value"}},
      {"kube", {"dagc", "base", "diag", "value"}},
      {"cron", {"dagc", "base", "diag"}},
      {"writer", {"dagc", "base", "value"}},
      {"tmpl", {"dagc", "base", "source", "diag", "value"}},
      // `cron` for schedules that have been read.
      {"ir", {"dagc", "base", "value", "cron"}},
      // `ir` for located texts.
      {"target", {"dagc", "base", "source", "diag", "value", "document", "schema", "ir"}},
      {"frontend", {"dagc", "base", "diag", "value", "document", "ir"}},
      {"stack", {"dagc", "base", "source", "diag", "value", "document", "schema", "kube", "tmpl", "ir"}},
      // `writer` for the JSON of dictionaries.
      {"passes",
       {"dagc", "base", "diag", "value", "ir", "kube", "cron", "target", "schema", "tmpl", "stack", "writer"}},
      {"lint", {"dagc", "base", "diag", "value", "ir", "kube", "cron"}},
      {"backend", {"dagc", "base", "diag", "value", "ir", "kube", "cron", "target", "writer"}},
      {"driver",
       {"dagc", "base", "source", "diag", "value", "yaml", "document", "schema", "kube", "cron", "ir", "target",
        "frontend", "tmpl", "stack", "passes", "lint", "writer", "backend"}},
      // The program itself and the generator of DIAGNOSTICS.md and docs/reference.
      {"tools", {"dagc", "diag", "source", "schema", "driver"}},
  };
  return kLayers;
}

struct LibraryRow {
  std::string_view prefix;  // of what stands between < and >
  std::string_view room;    // files whose path begins so
};

constexpr LibraryRow kLibraries[] = {
    {"yaml-cpp/", "src/backend/verify."},
    {"valijson/", "src/schema/"},
    {"nlohmann/", "src/schema/"},
    {"re2/", "src/schema/"},
    {"re2/", "src/tmpl/functions/regex."},
    {"re2/", "src/stack/jq/"},  // jq's `test`
    {"CLI/", "src/driver/"},
    {"fmt/", "(nowhere)"},
    {"regex", "(nowhere)"},
    {"iostream", "tools/"},
};

const LayerRow* RowOf(std::string_view layer) {
  for (const LayerRow& row : Layers()) {
    if (row.layer == layer) return &row;
  }
  return nullptr;
}

// "src/base/text.h" is of "base", "include/dagc/span.h" of "dagc", "tools/dagc_main.cc" of "tools".
std::string_view RoomOf(std::string_view path) {
  if (path.starts_with("include/dagc/")) return "dagc";
  return path.starts_with("tools/") ? "tools" : LayerOf(path);
}

std::vector<SourceFile> ProductFiles() {
  std::vector<SourceFile> files = SourceFiles({"include", "src", "tools"}, {".h", ".cc", ".def", ".inc"});
  // Measurements are held against other libraries and take inputs from the tests.
  std::erase_if(files, [](const SourceFile& file) { return file.path.starts_with("tools/bench/"); });
  return files;
}

// What stands behind #include, with its quotes or brackets; empty when the line is no include.
std::string_view IncludeOf(std::string_view line) {
  constexpr std::string_view kInclude = "#include ";
  return line.starts_with(kInclude) ? line.substr(kInclude.size()) : std::string_view();
}

TEST(Layers, EveryIncludeIsAllowed) {
  for (const SourceFile& file : ProductFiles()) {
    const std::string_view room = RoomOf(file.path);
    const LayerRow* row = RowOf(room);
    ASSERT_NE(row, nullptr) << file.path << " is in no known layer";
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view include = IncludeOf(file.lines[i]);
      if (!include.starts_with('"')) continue;
      const std::string_view other = include.substr(1, include.find('/') - 1);
      const bool allowed = other == room || std::count(row->may_include.begin(), row->may_include.end(), other) > 0;
      EXPECT_TRUE(allowed) << file.path << ':' << i + 1 << ": `" << room << "` may not include " << include;
    }
  }
}

TEST(Layers, EveryOutsideLibraryHasOneRoom) {
  for (const SourceFile& file : ProductFiles()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view include = IncludeOf(file.lines[i]);
      if (!include.starts_with('<')) continue;
      std::string rooms;
      bool allowed = false;
      for (const LibraryRow& library : kLibraries) {
        if (!include.substr(1).starts_with(library.prefix)) continue;
        rooms += " " + std::string(library.room);
        allowed = allowed || file.path.starts_with(library.room);
      }
      EXPECT_TRUE(rooms.empty() || allowed) << file.path << ':' << i + 1 << ": " << include << " belongs in" << rooms;
    }
  }
}

TEST(Layers, TableHasNoCycleAndNoUnknownName) {
  // Rows stand below what they include, so reading down the table is reading up the house.
  std::set<std::string_view> above;
  for (const LayerRow& row : Layers()) {
    for (const std::string_view other : row.may_include) {
      EXPECT_TRUE(above.contains(other)) << row.layer << " includes " << other << ", which stands below it";
    }
    above.insert(row.layer);
  }
}

TEST(Layers, FrontEndsAndBackEndsNeverMeet) {
  for (const auto& [one, other] : {std::pair("frontend", "backend"), std::pair("backend", "frontend"),
                                   std::pair("backend", "document"), std::pair("lint", "passes")}) {
    const auto& may = RowOf(one)->may_include;
    EXPECT_EQ(std::count(may.begin(), may.end(), other), 0) << one << " and " << other;
  }
}

TEST(Layers, FrontEndsShareNothingOfAnotherLanguage) {
  // A language is a file dataos_*, onepanel*, shippable* or cloacina*.
  const std::vector<std::string_view> languages = {"dataos_v1.", "dataos_v2alpha.", "onepanel", "shippable",
                                                   "cloacina"};
  const auto language_of = [&](std::string_view name) {
    const auto found = std::find_if(languages.begin(), languages.end(),
                                    [&](std::string_view language) { return name.starts_with(language); });
    return found == languages.end() ? std::string_view() : *found;
  };
  constexpr std::string_view kFolder = "src/frontend/";
  for (const SourceFile& file : SourceFiles({"src/frontend"}, {".h", ".cc"})) {
    const std::string_view own = language_of(std::string_view(file.path).substr(kFolder.size()));
    if (own.empty()) continue;
    for (const std::string_view line : file.lines) {
      const std::string_view include = IncludeOf(line);
      if (!include.starts_with("\"frontend/")) continue;
      const std::string_view other = language_of(include.substr(10));
      EXPECT_TRUE(other.empty() || other == own) << file.path << " includes " << include;
    }
  }
}

}  // namespace
}  // namespace dagc::test

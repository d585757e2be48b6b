// SPDX-License-Identifier: Apache-2.0
// Names of files come out of every format as they are, and none disturbs the terminal or breaks out of its place.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "base/hex.h"
#include "base/shown.h"
#include "base/text.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

constexpr std::size_t kQuickNames = 60;

// Pieces that names are made of: what every file system takes, and what none should be given.
constexpr auto kPieces = std::to_array<std::string_view>({
    "a",
    "größe",
    "日本",
    "\xF0\x9F\x98\x80",
    " ",
    "'",
    "\"",
    "\\",
    "&",
    "<",
    ">",
    "%",
    "%25",
    ":",
    ",",
    ";",
    "#",
    "`",
    "$(x)",
    "\n",
    "\r",
    "\t",
    "\x01",
    "\x1b[31m",
    "\x7F",
    "\xC2\x85",
    "\xC2\x9B",
    "\xE2\x80\xA8",
    "\xE2\x80\xA9",
    "\xE2\x80\xAE",
    "\xE2\x81\xA6",
    "\xE2\x80\x8B",
    "\xE2\x80\x8D",
    "\xEF\xBB\xBF",
    "\xEF\xBF\xBE",
    "\xF3\xA0\x80\x81",
    "\xFF",
    "\xC3",
    "::error::",
    "]]>",
    "\n::error file=x::y",
    "\\u2028",
    "\\xff",
    "-",
});

std::string MakeName(std::uint64_t number) {
  if (number < kPieces.size()) return "x" + std::string(kPieces[number]) + ".yaml";
  std::mt19937_64 engine(number);
  std::string name = "x";
  for (std::size_t i = 1 + engine() % 5; i > 0; --i) name += kPieces[engine() % kPieces.size()];
  return name + ".yaml";
}

DagcRun Lint(const std::string& format, const std::string& name) {
  return RunDagc({"lint", "--format", format, "--", name},
                 {{name, "version: v2alpha\nname: x\ntype: workflow\nspec: 1\n"}});
}

bool IsUtf8(std::string_view text) { return NameAsText(text) == text; }

// The other way from EscapedName.
std::string Unescaped(std::string_view text) {
  std::string name;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      name += text[at];
      continue;
    }
    const char kind = text.at(++at);
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0) {
      name += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
      continue;
    }
    const auto value = static_cast<std::uint32_t>(std::stoul(std::string(text.substr(at + 1, digits)), nullptr, 16));
    // `\x9b` is a character of two bytes, `\xff` a byte that is none: only the latter cannot be a control.
    if (kind == 'x' && value >= 0xA0 && value != 0xAD) {
      name += static_cast<char>(value);
    } else {
      AppendUtf8(name, value);
    }
    at += digits;
  }
  return name;
}

// Nothing that a terminal or a log would act on, but line ends between findings.
void ExpectVisible(const std::string& text, const std::string& what) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    ASSERT_TRUE(c.value == '\n' || !NeedsEscape(c.value)) << what << ": " << c.value << " in " << text;
    at += c.length;
  }
}

template <typename Check>
void ForEachName(Check check) {
  const char* const wanted = std::getenv("DAGC_LEAK_SECONDS");
  const std::size_t count = kQuickNames + (wanted == nullptr ? 0 : static_cast<std::size_t>(std::atoi(wanted)) * 10);
  for (std::size_t i = 0; i < count; ++i) check(MakeName(i));
}

TEST(FileNames, ComeBackFromJson) {
  ForEachName([](const std::string& name) {
    const std::string expected = IsUtf8(name) ? name : EscapedName(name);
    const std::string json = Lint("json", name).out;
    ExpectVisible(json, name);
    EXPECT_EQ(nlohmann::json::parse(json).at(0).at("file"), expected);
    const std::string gitlab = Lint("gitlab", name).out;
    ExpectVisible(gitlab, name);
    EXPECT_EQ(nlohmann::json::parse(gitlab).at(0).at("location").at("path"), expected);
  });
}

TEST(FileNames, ComeBackFromSarif) {
  ForEachName([](const std::string& name) {
    const std::string sarif = Lint("sarif", name).out;
    ExpectVisible(sarif, name);
    const std::string uri = nlohmann::json::parse(
        sarif)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    std::string decoded;
    for (std::size_t at = 0; at < uri.size(); ++at) {
      const bool escaped = uri[at] == '%';
      decoded += escaped ? static_cast<char>(std::stoi(uri.substr(at + 1, 2), nullptr, 16)) : uri[at];
      at += escaped ? 2 : 0;
    }
    EXPECT_EQ(decoded, name);
  });
}

TEST(FileNames, ComeBackFromTextForPeople) {
  ForEachName([](const std::string& name) {
    for (const char* format : {"text", "oneline"}) {
      const std::string out = Lint(format, name).out;
      ExpectVisible(out, name);
      EXPECT_EQ(Unescaped(out.substr(0, out.find(".yaml:") + 5)), name) << out;
    }
  });
}

TEST(FileNames, ComeBackFromWorkflowCommands) {
  ForEachName([](const std::string& name) {
    const std::string out = Lint("github", name).out;
    ExpectVisible(out, name);
    ASSERT_TRUE(out.starts_with("::error file=")) << out;
    std::string decoded;
    for (std::size_t at = std::string_view("::error file=").size(); out.at(at) != ','; ++at) {
      const bool escaped = out[at] == '%';
      decoded += escaped ? static_cast<char>(std::stoi(out.substr(at + 1, 2), nullptr, 16)) : out[at];
      at += escaped ? 2 : 0;
    }
    EXPECT_EQ(decoded, name);
  });
}

// Python's reader of XML, which has no code in common with the writer.
TEST(FileNames, ComeBackFromXml) {
  if (std::system("python3 -c 'import xml.etree.ElementTree' >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "python3 is not installed";
  }
  namespace fs = std::filesystem;
  std::random_device random;
  const fs::path folder = fs::temp_directory_path() / ("dagc-names-" + std::to_string(random()));
  fs::create_directories(folder);
  std::string command = "python3 '" DAGC_SOURCE_DIR "/tests/golden/read_xml.py'";
  std::vector<std::string> expected;
  ForEachName([&](const std::string& name) {
    if (expected.size() >= 400) return;
    for (const char* format : {"checkstyle", "junit"}) {
      const std::string xml = Lint(format, name).out;
      ExpectVisible(xml, name);
      const fs::path path = folder / (std::to_string(expected.size()) + ".xml");
      std::ofstream(path, std::ios::binary) << xml;
      command += " '" + path.string() + "'";
      const auto refused = [](std::uint32_t c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE;
      };
      expected.push_back(NameAsText(name, refused));
    }
  });
  std::FILE* const pipe = popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  EXPECT_EQ(pclose(pipe), 0);
  std::istringstream lines(out);
  std::string line;
  for (const std::string& name : expected) {
    ASSERT_TRUE(std::getline(lines, line));
    EXPECT_EQ(nlohmann::json::parse(line).at(0), name);
  }
  fs::remove_all(folder);
}

TEST(FileNames, OfPeopleKeepTheirAnnotations) {
  EXPECT_NE(Lint("github", "größe.yaml").out.find("file=größe.yaml,"), std::string::npos);
  EXPECT_NE(Lint("oneline", "größe.yaml").out.find("größe.yaml:"), std::string::npos);
  EXPECT_NE(Lint("json", "größe.yaml").out.find("\"größe.yaml\""), std::string::npos);
}

}  // namespace
}  // namespace dagc::test

// SPDX-License-Identifier: Apache-2.0
// Every format holds what it promises, seen by readers that we did not write where there are any.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "dagc/diag_code.h"
#include "diag/renderers.h"
#include "finding_fixture.h"

namespace dagc {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class FormatTest : public FindingFixture {
 protected:
  FormatTest() {
    SetText("é: a\nname: \"x\"\n", "dir/a file.yaml");
    finding_ = Finding(DiagCode::kDuplicateKey, At("name"), "duplicate key `<name>` & \"more\": 100%, really");
    finding_.path = "spec.name";
    finding_.notes.push_back({At("a\n"), "first defined here", {}});
    finding_.notes.push_back({{}, "a remark", {}});
    finding_.help = "remove one";
    placeless_ = Finding(DiagCode::kRepeatedDependency, {}, "no place");
  }

  // The finding with a place under its file, the other one under no file.
  std::string Both(std::string_view format) const {
    const std::unique_ptr<Renderer> renderer = FindFormat(format)->make(context_);
    std::string out;
    renderer->Begin(out);
    renderer->Add({}, std::span(&placeless_, 1), out);
    renderer->Add(file_, std::span(&finding_, 1), out);
    renderer->End(out);
    return out;
  }

  std::string None(std::string_view format) const { return Drawn(format, std::span<const Diagnostic>()); }

  Diagnostic finding_;
  Diagnostic placeless_;
};

TEST_F(FormatTest, NamesAreUniqueAndSummariesOneLine) {
  std::set<std::string_view> names;
  for (const FormatInfo& format : Formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.summary.empty());
    EXPECT_EQ(format.summary.find('\n'), std::string_view::npos);
    EXPECT_EQ(FindFormat(format.name), &format);
  }
  EXPECT_EQ(FindFormat("xml"), nullptr);
}

TEST_F(FormatTest, Oneline) {
  EXPECT_EQ(Both("oneline"),
            "dagc: warning: no place [DG4004]\n"
            "dir/a file.yaml:2:1: error: duplicate key `<name>` & \"more\": 100%, really [DG1201]\n");
  EXPECT_EQ(None("oneline"), "");
}

TEST_F(FormatTest, OnelineStaysOneLineWhateverThePathIs) {
  SetText("a: b\n", "new\nline.yaml");
  EXPECT_EQ(Drawn("oneline", Finding(DiagCode::kDuplicateKey, At("b"), "m")),
            "new\\nline.yaml:1:4: error: m [DG1201]\n");
}

// Of the services that run dagc.
TEST_F(FormatTest, NamesOfFilesAreNoCommands) {
  SetText("a: b\n", "::stop-commands::x.yaml");
  EXPECT_TRUE(Drawn("oneline", Finding(DiagCode::kDuplicateKey, At("a"), "x")).starts_with("\\x3a:stop-commands"));
  EXPECT_TRUE(Drawn("text", Finding(DiagCode::kDuplicateKey, At("a"), "x")).starts_with("\\x3a:stop-commands"));
  SetText("a: b\n", "##[add-mask]x.yaml");
  for (const char* format : {"text", "oneline", "github"}) {
    EXPECT_EQ(Drawn(format, Finding(DiagCode::kDuplicateKey, At("a"), "x")).find("##["), std::string::npos) << format;
  }
}

TEST_F(FormatTest, Json) {
  const json report = json::parse(Both("json"));
  ASSERT_EQ(report.size(), 2u);
  EXPECT_EQ(report[0], json::parse(R"({"code": "DG4004", "name": "repeated-dependency", "level": "warning",
      "message": "no place", "path": "", "help": "", "notes": []})"));
  json expected = json::parse(R"({"code": "DG1201", "name": "duplicate-key", "level": "error",
      "file": "dir/a file.yaml",
      "start": {"line": 2, "column": 1, "offset": 6}, "end": {"line": 2, "column": 5, "offset": 10},
      "path": "spec.name", "help": "remove one",
      "notes": [{"message": "first defined here", "file": "dir/a file.yaml",
                 "start": {"line": 1, "column": 4, "offset": 4}, "end": {"line": 2, "column": 1, "offset": 6}},
                {"message": "a remark"}]})");
  expected["message"] = finding_.message;
  EXPECT_EQ(report[1], expected);
  EXPECT_EQ(json::parse(None("json")), json::array());
}

TEST_F(FormatTest, Sarif) {
  const json report = json::parse(Both("sarif"));
  EXPECT_EQ(report["version"], "2.1.0");
  ASSERT_EQ(report["runs"].size(), 1u);
  const json& run = report["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 2u);
  for (const json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  }
  EXPECT_FALSE(run["results"][0].contains("locations"));
  const json& result = run["results"][1];
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], finding_.message + "\nnote: a remark\nhelp: remove one");
  const json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "dir/a%20file.yaml");
  EXPECT_EQ(place["region"], json::parse(R"({"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 5})"));
  ASSERT_EQ(result["relatedLocations"].size(), 1u);
  EXPECT_EQ(result["relatedLocations"][0]["message"]["text"], "first defined here");
  EXPECT_THAT(rules[1]["help"]["markdown"].get<std::string>(), HasSubstr("# DG1201 duplicate-key"));
  EXPECT_EQ(json::parse(None("sarif"))["runs"][0]["results"], json::array());
}

TEST_F(FormatTest, SarifHasALevelForEveryLevel) {
  finding_.severity = Severity::kInfo;
  EXPECT_EQ(json::parse(Both("sarif"))["runs"][0]["results"][1]["level"], "note");
}

TEST_F(FormatTest, Github) {
  EXPECT_EQ(Both("github"),
            "::warning title=DG4004 repeated-dependency::no place\n"
            "::error file=dir/a file.yaml,line=2,endLine=2,col=1,endColumn=5,title=DG1201 duplicate-key::"
            "duplicate key `<name>` & \"more\": 100%25, really"
            "%0Adir/a file.yaml:1:4: first defined here%0Adagc: a remark%0Ahelp: remove one\n");
  finding_.severity = Severity::kInfo;
  EXPECT_THAT(Both("github"), HasSubstr("::notice file="));
}

TEST_F(FormatTest, GithubPropertiesEscapeTheirSeparators) {
  SetText("a: b\n", "a,b:c%.yaml");
  EXPECT_THAT(Drawn("github", Finding(DiagCode::kDuplicateKey, At("b"), "m")), HasSubstr("file=a%2Cb%3Ac%25.yaml,"));
}

TEST_F(FormatTest, Gitlab) {
  const json report = json::parse(Both("gitlab"));
  ASSERT_EQ(report.size(), 2u);
  EXPECT_EQ(report[0]["location"]["path"], ".");
  EXPECT_EQ(report[0]["severity"], "minor");
  EXPECT_EQ(report[1]["description"], finding_.message);
  EXPECT_EQ(report[1]["check_name"], "DG1201");
  EXPECT_EQ(report[1]["severity"], "major");
  EXPECT_EQ(report[1]["location"], json::parse(R"({"path": "dir/a file.yaml", "lines": {"begin": 2, "end": 2}})"));
  EXPECT_EQ(json::parse(None("gitlab")), json::array());
}

TEST_F(FormatTest, GitlabFingerprintsAreUniqueAndDoNotMoveWithTheLine) {
  const Diagnostic moved = Finding(finding_.code, At("a"), finding_.message);
  const json alone = json::parse(Drawn("gitlab", moved));
  const json twice = json::parse(Drawn("gitlab", std::vector<Diagnostic>{finding_, moved}));
  EXPECT_EQ(twice[0]["fingerprint"], alone[0]["fingerprint"]);
  EXPECT_NE(twice[0]["fingerprint"], twice[1]["fingerprint"]);
}

TEST_F(FormatTest, Junit) {
  EXPECT_EQ(
      Both("junit"),
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"dagc\">\n"
      "  <testsuite name=\"dagc\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
      "    <testcase name=\"DG4004 repeated-dependency\" classname=\"dagc\">\n"
      "      <system-out>dagc: warning: no place [DG4004]</system-out>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"dir/a file.yaml\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
      "    <testcase name=\"DG1201 duplicate-key at 2:1\" classname=\"dir/a file.yaml\""
      " file=\"dir/a file.yaml\" line=\"2\">\n"
      "      <failure message=\"duplicate key `&lt;name&gt;` &amp; &quot;more&quot;: 100%, really\" type=\"error\">"
      "dir/a file.yaml:2:1: error: duplicate key `&lt;name&gt;` &amp; &quot;more&quot;: 100%, really [DG1201]"
      "&#10;dir/a file.yaml:1:4: note: first defined here&#10;dagc: note: a remark&#10;help: remove one"
      "</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
  EXPECT_THAT(None("junit"), HasSubstr("tests=\"1\" failures=\"0\""));
}

TEST_F(FormatTest, Checkstyle) {
  EXPECT_EQ(Both("checkstyle"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<checkstyle version=\"4.3\">\n"
            "  <file name=\"dagc\">\n"
            "    <error severity=\"warning\" message=\"no place\" source=\"dagc.DG4004\"/>\n"
            "  </file>\n"
            "  <file name=\"dir/a file.yaml\">\n"
            "    <error line=\"2\" column=\"1\" severity=\"error\""
            " message=\"duplicate key `&lt;name&gt;` &amp; &quot;more&quot;: 100%, really\" source=\"dagc.DG1201\"/>\n"
            "  </file>\n"
            "</checkstyle>\n");
}

}  // namespace
}  // namespace dagc

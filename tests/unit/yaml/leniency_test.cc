// SPDX-License-Identifier: Apache-2.0
// What the engine's own reader takes although the specification does not: read with a warning, refused when strict.
#include <gtest/gtest.h>

#include <string>

#include "reading.h"

namespace dagc::yaml {
namespace {

struct Case {
  const char* name;
  const char* sample;  // the finding's place is marked
  const char* warning;
  const char* error;   // in strict mode
  const char* proper;  // the same, indented enough
};

class Leniency : public testing::TestWithParam<Case> {};

TEST_P(Leniency, IsAWarningByDefaultAndAnErrorWhenStrict) {
  const Marked marked = WithoutMarks(GetParam().sample);
  const Reading lenient = ReadText(marked.text);
  EXPECT_TRUE(lenient.ok);
  ASSERT_EQ(lenient.findings.size(), 1U);
  EXPECT_EQ(OneLine(lenient.findings[0]), GetParam().warning);
  EXPECT_EQ(lenient.findings[0].severity, Severity::kWarning);
  EXPECT_EQ(lenient.findings[0].span, marked.spans.at(0));
  ReadOptions options;
  options.strict = true;
  const Reading strict = ReadText(marked.text, options);
  EXPECT_FALSE(strict.ok);
  ASSERT_EQ(strict.findings.size(), 1U);
  EXPECT_EQ(OneLine(strict.findings[0]), GetParam().error);
  EXPECT_EQ(strict.findings[0].span, marked.spans.at(0));
  const Reading proper = ReadText(GetParam().proper, options);
  EXPECT_TRUE(proper.ok);
  EXPECT_EQ(proper.events, lenient.events);
}

constexpr const char* kFlowWarning =
    "DG1150 YAML 1.2 requires this line of a flow collection to be indented by at least 5 spaces";
constexpr const char* kFlowError = "DG1067 a line of a flow collection must be indented by at least 5 spaces";
constexpr const char* kQuoteWarning =
    "DG1151 YAML 1.2 requires this line of a quoted string to be indented by at least 5 spaces";
constexpr const char* kQuoteError = "DG1084 a line of a quoted string must be indented by at least 5 spaces";

const Case kCases[] = {
    {"ClosingBracketBelowItsKey", "a:\n  b:\n    args: [\n      x\n    «]»\n    c: 1\n", kFlowWarning, kFlowError,
     "a:\n  b:\n    args: [\n      x\n     ]\n    c: 1\n"},
    {"ClosingBraceBelowItsKey", "a:\n  b:\n    args: {\n      x: y\n    «}»\n", kFlowWarning, kFlowError,
     "a:\n  b:\n    args: {\n      x: y\n     }\n"},
    {"EntriesAtTheMargin", "a:\n  b:\n    args: [\n«x,»\ny\n]\n", kFlowWarning, kFlowError,
     "a:\n  b:\n    args: [\n     x,\n     y\n     ]\n"},
    {"PlainTextAtTheMargin", "a:\n  b:\n    args: [x\n«y]»\n", kFlowWarning, kFlowError,
     "a:\n  b:\n    args: [x\n     y]\n"},
    {"EntriesAfterATab", "a:\n  b:\n    args: [\n\t«x»\n     ]\n", kFlowWarning, kFlowError,
     "a:\n  b:\n    args: [\n      x\n     ]\n"},
    {"QuotedTextAtTheMargin", "a:\n  b:\n    args: \"set -e\n«echo»\n    \"\n", kQuoteWarning, kQuoteError,
     "a:\n  b:\n    args: \"set -e\n     echo\n     \"\n"},
    {"QuotedTextAtTheMarginBetweenBrackets", "a:\n  b:\n    args: ['set -e\n«echo']»\n", kQuoteWarning, kQuoteError,
     "a:\n  b:\n    args: ['set -e\n     echo']\n"},
};

// Found in manifests of other languages; the engine's reader takes it.
TEST(LeniencyOfEscapes, TakesASingleQuote) {
  const Marked marked = WithoutMarks("a: \"it«\\'»s\\'\"\n");
  const Reading reading = ReadText(marked.text);
  EXPECT_TRUE(reading.ok);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(OneLine(reading.findings[0]), "DG1152 `\\'` is not a YAML escape sequence, read as `'`");
  EXPECT_EQ(reading.findings[0].span, marked.spans[0]);
  EXPECT_EQ(reading.list[4].text, "it's'");
  ReadOptions options;
  options.strict = true;
  EXPECT_FALSE(ReadText(marked.text, options).ok);
}

INSTANTIATE_TEST_SUITE_P(Cases, Leniency, testing::ValuesIn(kCases),
                         [](const auto& test_case) { return std::string(test_case.param.name); });

TEST(LeniencyOfRoots, IsNotNeeded) {
  ReadOptions options;
  options.strict = true;
  EXPECT_TRUE(ReadText("[\na,\n\tb\n]\n", options).ok);
  EXPECT_TRUE(ReadText("\"a\nb\"\n", options).ok);
}

}  // namespace
}  // namespace dagc::yaml

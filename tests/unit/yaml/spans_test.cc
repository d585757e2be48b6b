// SPDX-License-Identifier: Apache-2.0
// Every event knows the bytes it was written in.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.h"

namespace dagc::yaml {
namespace {

// "MAP+ 0-0", "VAL a 0-1": one line per event between the document's start and end.
std::vector<std::string> Places(const Reading& reading) {
  std::vector<std::string> places;
  for (const Event& event : reading.list) {
    std::string line;
    switch (event.kind) {
      case EventKind::kScalar:
        line = "VAL " + std::string(event.text);
        break;
      case EventKind::kAlias:
        line = "ALI " + std::string(event.text);
        break;
      case EventKind::kSequenceStart:
        line = "SEQ+";
        break;
      case EventKind::kSequenceEnd:
        line = "SEQ-";
        break;
      case EventKind::kMappingStart:
        line = "MAP+";
        break;
      case EventKind::kMappingEnd:
        line = "MAP-";
        break;
      default:
        continue;
    }
    places.push_back(line + ' ' + std::to_string(event.begin) + '-' + std::to_string(event.end));
  }
  return places;
}

using Lines = std::vector<std::string>;

TEST(Spans, OfBlockCollectionsGoFromTheFirstEntryToTheEndOfTheLast) {
  EXPECT_EQ(Places(ReadText("a: 1\nb:\n  - x y  # c\n  - z\n\n# end\n")),
            (Lines{"MAP+ 0-0", "VAL a 0-1", "VAL 1 3-4", "VAL b 5-6", "SEQ+ 10-10", "VAL x y 12-15", "VAL z 25-26",
                   "SEQ- 26-26", "MAP- 26-26"}));
}

TEST(Spans, OfFlowCollectionsCoverTheirBrackets) {
  EXPECT_EQ(
      Places(ReadText("a: [x, {y: z}, p: q]\n")),
      (Lines{"MAP+ 0-0", "VAL a 0-1", "SEQ+ 3-4", "VAL x 4-5", "MAP+ 7-8", "VAL y 8-9", "VAL z 11-12", "MAP- 12-13",
             "MAP+ 15-15", "VAL p 15-16", "VAL q 18-19", "MAP- 19-19", "SEQ- 19-20", "MAP- 20-20"}));
}

TEST(Spans, OfMissingValuesAreEmptyAfterTheirColonOrDash) {
  EXPECT_EQ(Places(ReadText("a:   # c\nb :\nc: &x\nd:\n  -\n  - \n")),
            (Lines{"MAP+ 0-0", "VAL a 0-1", "VAL  2-2", "VAL b 9-10", "VAL  12-12", "VAL c 13-14", "VAL  18-18",
                   "VAL d 19-20", "SEQ+ 24-24", "VAL  25-25", "VAL  29-29", "SEQ- 29-29", "MAP- 29-29"}));
  EXPECT_EQ(Places(ReadText("{a, b: , : c}\n")), (Lines{"MAP+ 0-1", "VAL a 1-2", "VAL  2-2", "VAL b 4-5", "VAL  6-6",
                                                        "VAL  9-9", "VAL c 11-12", "MAP- 12-13"}));
  EXPECT_EQ(Places(ReadText("? a\n? b\n: c\n")),
            (Lines{"MAP+ 0-0", "VAL a 2-3", "VAL  3-3", "VAL b 6-7", "VAL c 10-11", "MAP- 11-11"}));
}

TEST(Spans, OfScalarsIncludeTheirQuotesAndMarks) {
  EXPECT_EQ(Places(ReadText("'a': \"x\\ty\"\nb: |-\n  p\n  q\nc: u\n  v w\n")),
            (Lines{"MAP+ 0-0", "VAL a 0-3", "VAL x\ty 5-11", "VAL b 12-13", "VAL p\nq 15-25", "VAL c 26-27",
                   "VAL u v w 29-36", "MAP- 36-36"}));
}

TEST(Spans, OfNodesLeaveOutAnchorsAndTags) {
  const Reading reading = ReadText("&m !!map\na: &x !t 'b'\nc: *x\n");
  EXPECT_EQ(Places(reading),
            (Lines{"MAP+ 9-9", "VAL a 9-10", "VAL b 18-21", "VAL c 22-23", "ALI x 25-27", "MAP- 27-27"}));
  const Event& map = reading.list[2];
  EXPECT_EQ(map.anchor, "m");
  EXPECT_EQ(map.anchor_begin, 0U);
  EXPECT_EQ(map.anchor_end, 2U);
  EXPECT_EQ(map.tag, "tag:yaml.org,2002:map");
  EXPECT_EQ(map.tag_begin, 3U);
  EXPECT_EQ(map.tag_end, 8U);
  const Event& value = reading.list[4];
  EXPECT_EQ(value.anchor, "x");
  EXPECT_EQ(value.anchor_begin, 12U);
  EXPECT_EQ(value.tag, "!t");
  EXPECT_EQ(value.tag_end, 17U);
}

TEST(Spans, OfDocumentsAreTheirMarkers) {
  const Reading reading = ReadText("--- a\n...\nb\n");
  ASSERT_EQ(reading.list.size(), 8U);
  EXPECT_TRUE(reading.list[1].is_explicit);
  EXPECT_EQ(reading.list[1].end, 3U);
  EXPECT_TRUE(reading.list[3].is_explicit);
  EXPECT_EQ(reading.list[3].begin, 6U);
  EXPECT_EQ(reading.list[3].end, 9U);
  EXPECT_FALSE(reading.list[4].is_explicit);
  EXPECT_EQ(reading.list[4].begin, 10U);
  EXPECT_FALSE(reading.list[6].is_explicit);
  EXPECT_EQ(reading.list[6].begin, 11U);
}

TEST(Spans, CountBytesAlsoAfterAByteOrderMark) {
  EXPECT_EQ(Places(ReadText("\xEF\xBB\xBFé: é\n")), (Lines{"MAP+ 3-3", "VAL é 3-5", "VAL é 7-9", "MAP- 9-9"}));
}

TEST(Comments, AreDeliveredFromTheirSignToTheEndOfTheLine) {
  const Reading reading =
      ReadText("# one\na: 1 # two \n\t# three\nb: [x, # four\n  y]\nc: | # five\n  # text\n#six\r\n");
  EXPECT_TRUE(reading.ok);
  EXPECT_EQ(reading.comments, (Lines{"# one", "# two ", "# three", "# four", "# five", "#six"}));
}

TEST(Styles, AreKept) {
  const Reading reading = ReadText("- a\n- 'a'\n- \"a\"\n- |\n a\n- >\n a\n- [a]\n- {a: b}\n- - a\n");
  std::vector<Style> styles;
  for (const Event& event : reading.list) {
    if (event.kind == EventKind::kScalar || event.kind == EventKind::kSequenceStart ||
        event.kind == EventKind::kMappingStart) {
      styles.push_back(event.style);
    }
  }
  using enum Style;
  EXPECT_EQ(styles, (std::vector<Style>{kBlock, kPlain, kSingleQuoted, kDoubleQuoted, kLiteral, kFolded, kFlow, kPlain,
                                        kFlow, kPlain, kPlain, kBlock, kPlain}));
}

}  // namespace
}  // namespace dagc::yaml

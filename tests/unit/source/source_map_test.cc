// SPDX-License-Identifier: Apache-2.0
#include "source/source_map.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace dagc {
namespace {

struct OneFile {
  explicit OneFile(std::string text) : file(sources.Add("a.yaml")) { sources.SetText(file, std::move(text)); }
  LineColumn At(std::uint32_t offset) const { return sources.Locate(file, offset); }
  SourceMap sources;
  FileId file;
};

TEST(SourceMap, NumbersFilesFromOneInTheOrderOfDeclaration) {
  SourceMap sources;
  EXPECT_EQ(sources.Add("b.yaml").index, 1u);
  EXPECT_EQ(sources.Add("a.yaml").index, 2u);
  EXPECT_EQ(sources.Path({2}), "a.yaml");
  EXPECT_EQ(sources.Text({2}), "");
}

TEST(SourceMap, CountsLinesAndColumnsFromOne) {
  const OneFile one("ab\ncd");
  EXPECT_EQ(one.At(0), (LineColumn{1, 1}));
  EXPECT_EQ(one.At(2), (LineColumn{1, 3}));  // the line end itself
  EXPECT_EQ(one.At(3), (LineColumn{2, 1}));
  EXPECT_EQ(one.At(5), (LineColumn{2, 3}));  // the end of the text
  EXPECT_EQ(one.At(99), (LineColumn{2, 3}));
}

TEST(SourceMap, EveryKindOfLineEndEndsALine) {
  const OneFile one("a\r\nb\rc\nd\r");
  EXPECT_EQ(one.sources.LineCount(one.file), 5u);
  EXPECT_EQ(one.sources.Line(one.file, 1), "a");
  EXPECT_EQ(one.sources.Line(one.file, 2), "b");
  EXPECT_EQ(one.sources.Line(one.file, 3), "c");
  EXPECT_EQ(one.sources.Line(one.file, 4), "d");
  EXPECT_EQ(one.sources.Line(one.file, 5), "");
  EXPECT_EQ(one.sources.Line(one.file, 6), "");
  EXPECT_EQ(one.At(2), (LineColumn{1, 3}));  // the \n of \r\n stands on the line it ends
  EXPECT_EQ(one.At(3), (LineColumn{2, 1}));
  EXPECT_EQ(one.At(5), (LineColumn{3, 1}));
}

TEST(SourceMap, ColumnsAreCodePointsAndATabIsOne) {
  const OneFile one("\t\xC3\xA9\xF0\x9F\x98\x80x");
  EXPECT_EQ(one.At(1), (LineColumn{1, 2}));
  EXPECT_EQ(one.At(3), (LineColumn{1, 3}));
  EXPECT_EQ(one.At(7), (LineColumn{1, 4}));
}

TEST(SourceMap, ByteOrderMarkTakesNoColumn) {
  const OneFile one(
      "\xEF\xBB\xBF"
      "ab\nc");
  EXPECT_EQ(one.At(0), (LineColumn{1, 1}));
  EXPECT_EQ(one.At(3), (LineColumn{1, 1}));
  EXPECT_EQ(one.At(4), (LineColumn{1, 2}));
  EXPECT_EQ(one.At(6), (LineColumn{2, 1}));
  EXPECT_EQ(one.sources.Line(one.file, 1), "ab");
  EXPECT_EQ(one.sources.LineBegin(one.file, 1), 3u);
}

TEST(SourceMap, ColumnsAreRightFarIntoALongLine) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "x\xE2\x82\xAC";
  const OneFile one(text + "\n" + text);
  for (std::uint32_t i : {0u, 1u, 255u, 256u, 1023u, 1024u, 4999u}) {
    EXPECT_EQ(one.At(i * 4), (LineColumn{1, i * 2 + 1}));
    EXPECT_EQ(one.At(20001 + i * 4 + 1), (LineColumn{2, i * 2 + 2}));
  }
}

TEST(SourceMap, EmptyTextHasOneEmptyLine) {
  const OneFile one("");
  EXPECT_EQ(one.At(0), (LineColumn{1, 1}));
  EXPECT_EQ(one.sources.LineCount(one.file), 1u);
}

TEST(SourceMap, NoFileAndReleasedFileHaveNoPlace) {
  OneFile one("a\nb");
  EXPECT_EQ(one.sources.Locate(Span{}), LineColumn{});
  one.sources.Release(one.file);
  EXPECT_EQ(one.At(2), LineColumn{});
  EXPECT_EQ(one.sources.Text(one.file), "");
  EXPECT_EQ(one.sources.Line(one.file, 1), "");
  EXPECT_EQ(one.sources.Path(one.file), "a.yaml");
  one.sources.SetText(one.file, "again");
  EXPECT_EQ(one.At(2), (LineColumn{1, 3}));
}

TEST(SourceMap, TextsDoNotMoveWhenFilesAreAdded) {
  SourceMap sources;
  const FileId first = sources.Add("a");
  sources.SetText(first, "short");
  const std::string_view text = sources.Text(first);
  for (int i = 0; i < 1000; ++i) sources.Add("more");
  EXPECT_EQ(sources.Text(first).data(), text.data());
}

TEST(SourceMap, ManyThreadsMayAskAboutOneFile) {
  const OneFile one("a\nb\nc\n");
  std::vector<std::thread> threads;
  std::array<LineColumn, 4> found;
  for (std::size_t i = 0; i < found.size(); ++i) threads.emplace_back([&, i] { found[i] = one.At(4); });
  for (std::thread& thread : threads) thread.join();
  for (const LineColumn& place : found) EXPECT_EQ(place, (LineColumn{3, 1}));
}

}  // namespace
}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
#include "diag/known_values.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

std::string Replaced(std::initializer_list<std::pair<const char*, const char*>> variables, std::string_view text) {
  KnownValues values;
  for (const auto& [name, value] : variables) values.Add(name, value);
  return values.Replace(text);
}

TEST(KnownValues, AreShownAsTheirNames) {
  EXPECT_EQ(Replaced({{"PW", "hunter2"}}, "a hunter2 and xhunter2y"), "a ${PW} and x${PW}y");
  EXPECT_EQ(Replaced({}, "hunter2"), "hunter2");
}

TEST(KnownValues, TheLongestWins) {
  EXPECT_EQ(Replaced({{"A", "hunter"}, {"B", "hunter2"}, {"C", "hunter22"}}, "hunter2 hunter22 hunter9"),
            "${B} ${C} ${A}9");
  EXPECT_EQ(Replaced({{"A", "abcdef"}, {"B", "abcdefgh"}, {"C", "abcdefgz"}}, "abcdefgy"), "${A}gy");
}

TEST(KnownValues, ShortOnesCountAsWholeWords) {
  EXPECT_EQ(Replaced({{"ENV", "dev"}}, "dev and device, x-dev"), "${ENV} and device, x-${ENV}");
  EXPECT_EQ(Replaced({{"N", "5"}, {"E", ""}}, "5 of 55"), "5 of 55");
}

TEST(KnownValues, ATextThatWasCutWithinOneShowsNoPart) {
  EXPECT_EQ(Replaced({{"PW", "correct horse battery"}}, "is correct hor..."), "is ${PW}...");
  EXPECT_EQ(Replaced({{"PW", "correct horse battery"}}, "is correct hor"), "is correct hor");
}

TEST(KnownValues, AreFoundInOtherForms) {
  EXPECT_EQ(Replaced({{"PW", "hunter2"}}, "aHVudGVyMg=="), "${PW}");
  EXPECT_EQ(Replaced({{"PW", "first line\n  second line\n"}}, "`second line`"), "`${PW}`");
  EXPECT_EQ(Replaced({{"PW", "tab\tbed!"}}, "tab\\tbed!"), "${PW}");
}

// The search is by halves, so that many values cost little more than one.
TEST(KnownValues, ManyOfThem) {
  KnownValues values;
  for (int i = 0; i < 20'000; ++i) values.Add("N" + std::to_string(i), "value-" + std::to_string(i) + "!");
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "value-19999! ";
  EXPECT_EQ(values.Replace(text).substr(0, 18), "${N19999} ${N19999");
}

}  // namespace
}  // namespace dagc

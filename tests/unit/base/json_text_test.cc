// SPDX-License-Identifier: Apache-2.0
#include "base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dagc {
namespace {

std::string Quoted(std::string_view text) {
  std::string result;
  AppendJsonString(result, text);
  return result;
}

TEST(JsonText, EscapesWhatJsonAsksFor) {
  EXPECT_EQ(Quoted("a\"b\\c\n\x01"), "\"a\\\"b\\\\c\\n\\u0001\"");
  EXPECT_EQ(Quoted("caf\xC3\xA9"), "\"caf\xC3\xA9\"");
  EXPECT_EQ(Quoted("\xFF"), "\"\xEF\xBF\xBD\"");
}

TEST(JsonText, AnotherReaderGivesTheTextBack) {
  std::string every;
  for (int c = 0; c < 128; ++c) every += static_cast<char>(c);
  every += "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
  EXPECT_EQ(nlohmann::json::parse(Quoted(every)).get<std::string>(), every);
}

}  // namespace
}  // namespace dagc

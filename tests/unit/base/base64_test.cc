// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Base64Test, EncodesTheExamplesOfTheStandard) {  // RFC 4648, section 10
  EXPECT_EQ(EncodeBase64(""), "");
  EXPECT_EQ(EncodeBase64("f"), "Zg==");
  EXPECT_EQ(EncodeBase64("fo"), "Zm8=");
  EXPECT_EQ(EncodeBase64("foo"), "Zm9v");
  EXPECT_EQ(EncodeBase64("foob"), "Zm9vYg==");
  EXPECT_EQ(EncodeBase64("fooba"), "Zm9vYmE=");
  EXPECT_EQ(EncodeBase64("foobar"), "Zm9vYmFy");
}

TEST(Base64Test, TakesEveryByte) { EXPECT_EQ(EncodeBase64(std::string_view("\xFF\0\xFE\xFB", 4)), "/wD++w=="); }

TEST(Base32Test, EncodesTheExamplesOfTheStandard) {
  EXPECT_EQ(EncodeBase32(""), "");
  EXPECT_EQ(EncodeBase32("f"), "MY======");
  EXPECT_EQ(EncodeBase32("fo"), "MZXQ====");
  EXPECT_EQ(EncodeBase32("foo"), "MZXW6===");
  EXPECT_EQ(EncodeBase32("foob"), "MZXW6YQ=");
  EXPECT_EQ(EncodeBase32("fooba"), "MZXW6YTB");
  EXPECT_EQ(EncodeBase32("foobar"), "MZXW6YTBOI======");
}

TEST(Base64Test, DecodesWhatItEncodes) {
  const std::string_view bytes("\xFF\0\xFE\xFB foobar", 11);
  std::string error;
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    EXPECT_EQ(DecodeBase64(EncodeBase64(bytes.substr(0, size)), error), bytes.substr(0, size));
    EXPECT_EQ(DecodeBase32(EncodeBase32(bytes.substr(0, size)), error), bytes.substr(0, size));
  }
  EXPECT_EQ(DecodeBase64("Zm9v\r\nYmFy\n", error), "foobar");
}

TEST(Base64Test, RefusesAnythingElse) {
  for (const std::string_view text : {"Z", "Zg", "Zg=", "Zg==Zg==", "Zm 9v", "Zm9-", "====", "Zg==="}) {
    std::string error;
    EXPECT_EQ(DecodeBase64(text, error), std::nullopt) << text;
    EXPECT_TRUE(error.starts_with("illegal base64 data at input byte ")) << error;
  }
}

}  // namespace
}  // namespace dagc

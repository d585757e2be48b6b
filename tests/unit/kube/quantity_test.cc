// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity.h"

#include <gtest/gtest.h>

#include <vector>

namespace dagc {
namespace {

Quantity Of(std::string_view text) {
  const auto parsed = ParseQuantity(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : Quantity();
}

struct Row {
  std::string_view text;
  std::string_view canonical;
};

TEST(ParseQuantity, ReadsAndPrintsAsKubernetesDoes) {
  constexpr Row kRows[] = {{"0", "0"},
                           {"0Ki", "0"},
                           {"-0", "0"},
                           {"1", "1"},
                           {"+1", "1"},
                           {"0.5", "500m"},
                           {".5", "500m"},
                           {"5.", "5"},
                           {"1500m", "1500m"},
                           {"1.5", "1500m"},
                           {"1000m", "1"},
                           {"100000", "100k"},
                           {"12345", "12345"},
                           {"1e3", "1e3"},
                           {"12E3", "12e3"},
                           {"1E", "1E"},
                           {"1e-3", "1e-3"},
                           {"1Ki", "1Ki"},
                           {"1024", "1024"},
                           {"1024Mi", "1Gi"},
                           {"1.5Gi", "1536Mi"},
                           {"0.5Ki", "512"},
                           {"0.0001Ki", "102400u"},
                           {"-1Gi", "-1Gi"},
                           {"512M", "512M"},
                           {"0.1n", "1n"},
                           {"1.0000000001", "1000000001n"},
                           {"-0.1n", "-1n"},
                           {"9Ei", "9223372036854775807"},
                           {"7Ei", "7Ei"},
                           {"123456789012345678901234567890", "123456789012345678901234567890"},
                           {"5000E", "5e21"}};
  for (const Row& row : kRows) EXPECT_EQ(Of(row.text).Canonical(), row.canonical) << row.text;
}

struct BadRow {
  std::string_view text;
  QuantityReason reason;
  std::size_t begin;
  std::string_view suggestion;
};

TEST(ParseQuantity, RefusesWhatEitherReaderRefuses) {
  constexpr BadRow kRows[] = {{"", QuantityReason::kEmpty, 0, ""},
                              {"lots", QuantityReason::kNoNumber, 0, ""},
                              {"+", QuantityReason::kNoNumber, 0, ""},
                              {".", QuantityReason::kNoNumber, 0, ""},
                              {"-.Ki", QuantityReason::kNoNumber, 0, ""},
                              {" 1", QuantityReason::kNoNumber, 0, ""},
                              {"1K", QuantityReason::kUnknownSuffix, 1, "1k"},
                              {"1KB", QuantityReason::kUnknownSuffix, 1, "1k"},
                              {"1.5gb", QuantityReason::kUnknownSuffix, 3, "1.5G"},
                              {"1GiB", QuantityReason::kUnknownSuffix, 1, "1Gi"},
                              {"1 Gi", QuantityReason::kUnknownSuffix, 1, "1Gi"},
                              {"512mb", QuantityReason::kUnknownSuffix, 3, "512M"},
                              {"1mi", QuantityReason::kUnknownSuffix, 1, "1Mi"},
                              {"1i", QuantityReason::kUnknownSuffix, 1, ""},
                              {"1.2.3", QuantityReason::kUnknownSuffix, 3, ""},
                              {"1,5", QuantityReason::kUnknownSuffix, 1, ""},
                              {"1_000", QuantityReason::kUnknownSuffix, 1, ""},
                              {"0x10", QuantityReason::kUnknownSuffix, 1, ""},
                              {"1e", QuantityReason::kExponent, 1, "1E"},
                              {"1e+", QuantityReason::kExponent, 1, ""},
                              {"1e1.5", QuantityReason::kExponent, 1, ""},
                              {"1e9999999999", QuantityReason::kExponent, 1, ""}};
  for (const BadRow& row : kRows) {
    const auto parsed = ParseQuantity(row.text);
    ASSERT_FALSE(parsed) << row.text;
    EXPECT_EQ(parsed.fault().reason, row.reason) << row.text;
    EXPECT_EQ(parsed.fault().begin, row.begin) << row.text;
    EXPECT_EQ(parsed.fault().end, row.text.size()) << row.text;
    EXPECT_EQ(parsed.fault().suggestion, row.suggestion) << row.text;
  }
}

TEST(Quantity, ComparesByExactValue) {
  // In order, equal ones in one row.
  const std::vector<std::vector<std::string_view>> order = {{"-1e300"},
                                                            {"-2", "-2000m"},
                                                            {"-1"},
                                                            {"0", "-0", "0Gi"},
                                                            {"1n", "0.1n", "1e-300"},
                                                            {"1m"},
                                                            {"999m"},
                                                            {"1", "1000m"},
                                                            {"1.000000001"},
                                                            {"1k", "1000", "1e3"},
                                                            {"1023"},
                                                            {"1Ki", "1024"},
                                                            {"1M"},
                                                            {"1Mi", "1024Ki"},
                                                            {"9007199254740992"},
                                                            {"9007199254740993"},
                                                            {"7Ei"},
                                                            {"8Ei", "9Ei", "9223372036854775807"},
                                                            {"10E"},
                                                            {"1e300"},
                                                            {"1e301"}};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) {
      for (const std::string_view a : order[i]) {
        for (const std::string_view b : order[j]) EXPECT_EQ(Of(a) <=> Of(b), i <=> j) << a << ' ' << b;
      }
    }
  }
}

TEST(Quantity, TellsSignAndWholeness) {
  EXPECT_TRUE(Of("-1m").negative());
  EXPECT_FALSE(Of("-0").negative());
  EXPECT_TRUE(Of("1.5Ki").is_whole());
  EXPECT_TRUE(Of("1000m").is_whole());
  EXPECT_FALSE(Of("100m").is_whole());
}

TEST(ParseQuantity, HugeTextAndHugeExponentsCostNothing) {
  EXPECT_EQ(Of("1e-2000000000").Canonical(), "1e-9");
  EXPECT_TRUE(Of("1e2000000000") > Of("1e1999999999"));
  EXPECT_EQ(Of(std::string(1 << 20, '9') + "Ki").Canonical(), "9223372036854775807");
}

}  // namespace
}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
#include "stack/library.h"

#include <gtest/gtest.h>

#include "diag/collecting_sink.h"

namespace dagc::stack {
namespace {

ir::StackDef Stack(std::string_view name, std::string_view flavor, std::string_view version) {
  ir::StackDef stack;
  stack.name = {name, Span{FileId{1}, 0, 1}, false};
  if (!flavor.empty()) stack.flavor = {flavor, Span{FileId{1}, 0, 1}, false};
  stack.version = {version, Span{FileId{1}, 0, 1}, false};
  return stack;
}

class LibraryTest : public testing::Test {
 protected:
  void Add(std::string_view name, std::string_view flavor, std::string_view version, Origin origin) {
    library_.Add(Prepare(stacks_.emplace_back(Stack(name, flavor, version)), sink_), origin, false);
  }
  // What a reference means, with the number of the origin: "vulcan+postgres:2.0@0".
  std::string Found(std::string_view reference) {
    std::string text;
    for (const KnownStack* stack : library_.Find(*ir::ParseStackReference(reference))) {
      if (!text.empty()) text += ' ';
      text += ReferenceTo(stack->def()) + "@" + std::to_string(static_cast<int>(stack->origin));
    }
    return text;
  }

  std::deque<ir::StackDef> stacks_;
  std::deque<ir::StackDef> built_in_;
  CollectingSink sink_;
  Library library_;
};

TEST_F(LibraryTest, NameFlavorAndVersionMustAllFit) {
  Add("vulcan", "postgres", "2.0", Origin::kInput);
  EXPECT_EQ(Found("vulcan+postgres:2.0"), "vulcan+postgres:2.0@0");
  EXPECT_EQ(Found("vulcan:2.0"), "");
  EXPECT_EQ(Found("vulcan+mysql:2.0"), "");
  EXPECT_EQ(Found("vulcan+postgres:2.1"), "");
}

TEST_F(LibraryTest, WithoutAVersionTheNewestIsTaken) {
  for (const char* version : {"1.9", "1.10", "1.2"}) Add("nilus", "", version, Origin::kInput);
  EXPECT_EQ(Found("nilus"), "nilus:1.10@0");
}

TEST_F(LibraryTest, NearerPlacesHideOthers) {
  built_in_.push_back(Stack("nilus", "", "9.0"));
  library_.SetBuiltIns([this]() -> const std::deque<ir::StackDef>& { return built_in_; });
  EXPECT_EQ(Found("nilus"), "nilus:9.0@3");
  Add("nilus", "", "3.0", Origin::kTarget);
  EXPECT_EQ(Found("nilus"), "nilus:3.0@2");
  Add("nilus", "", "2.0", Origin::kOption);
  EXPECT_EQ(Found("nilus"), "nilus:2.0@1");
  Add("nilus", "", "1.0", Origin::kInput);
  EXPECT_EQ(Found("nilus"), "nilus:1.0@0");
  EXPECT_EQ(Found("nilus:9.0"), "nilus:9.0@3");
}

TEST_F(LibraryTest, TwoOfOnePlaceAreBothFound) {
  Add("nilus", "", "1.0", Origin::kInput);
  Add("nilus", "", "1.0", Origin::kInput);
  EXPECT_EQ(Found("nilus:1.0"), "nilus:1.0@0 nilus:1.0@0");
}

TEST(IsOlder, ComparesNumbersAsNumbers) {
  EXPECT_TRUE(IsOlder("1.9", "1.10"));
  EXPECT_FALSE(IsOlder("1.10", "1.9"));
  EXPECT_TRUE(IsOlder("2", "10"));
  EXPECT_TRUE(IsOlder("1", "1.0"));
  EXPECT_FALSE(IsOlder("1.0", "1.0"));
  EXPECT_FALSE(IsOlder("01", "1"));
  EXPECT_TRUE(IsOlder("1.0-a", "1.0-b"));
  EXPECT_TRUE(IsOlder("99999999999999999998", "99999999999999999999"));
}

}  // namespace
}  // namespace dagc::stack

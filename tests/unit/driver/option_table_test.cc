// SPDX-License-Identifier: Apache-2.0
#include "driver/option_table.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "driver/help.h"

namespace dagc::driver {
namespace {

const OptionInfo& Option(std::string_view name) {
  for (const OptionInfo& option : AllOptions()) {
    if (option.name == name) return option;
  }
  ADD_FAILURE() << name;
  return AllOptions().front();
}

TEST(OptionTable, NamesAreUniqueInEachCommand) {
  std::map<std::string_view, unsigned> names;  // the commands that have an option of that name already
  std::set<char> letters;
  for (const OptionInfo& option : AllOptions()) {
    EXPECT_EQ(names[option.name] & option.commands, 0U) << option.name;
    names[option.name] |= option.commands;
    if (option.letter != 0) {
      EXPECT_TRUE(letters.insert(option.letter).second) << option.letter;
    }
  }
}

TEST(OptionTable, TakesEveryListedWord) {
  for (const OptionInfo& option : AllOptions()) {
    for (const std::string_view word : option.words()) {
      Options options;
      EXPECT_TRUE(option.take(word, options)) << option.name << ' ' << word;
    }
    Options options;
    if (!option.words().empty()) {
      EXPECT_FALSE(option.take("nonsense", options)) << option.name;
    }
  }
}

TEST(OptionTable, HelpNamesEveryFormat) {
  for (const std::string_view word : Option("format").words()) {
    EXPECT_NE(Option("format").help.find(word), std::string_view::npos) << word;
  }
}

TEST(OptionTable, ReadsSizes) {
  Options options;
  const OptionInfo& size = Option("max-file-size");
  EXPECT_TRUE(size.take("1", options));
  EXPECT_EQ(options.limits.file_bytes, 1U);
  EXPECT_TRUE(size.take("64MiB", options));
  EXPECT_EQ(options.limits.file_bytes, std::size_t{64} << 20);
  EXPECT_TRUE(size.take("2K", options));
  EXPECT_EQ(options.limits.file_bytes, 2048U);
  EXPECT_TRUE(size.take("3GiB", options));
  for (const char* wrong : {"", "0", "-1", "MiB", "1.5M", "4GiB", "4294967296", "1MB", "1 M", "18446744073709551617"}) {
    EXPECT_FALSE(size.take(wrong, options)) << wrong;
  }
}

TEST(OptionTable, GroupsStandTogether) {
  std::set<OptionGroup> seen;
  const OptionInfo* previous = nullptr;
  for (const OptionInfo& option : AllOptions()) {
    if (previous == nullptr || previous->group != option.group) {
      EXPECT_TRUE(seen.insert(option.group).second);
    }
    previous = &option;
  }
}

TEST(Help, FitsInto80Columns) {
  std::string all = GeneralHelp();
  for (const CommandInfo& command : Commands()) all += HelpOf(command);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = all.find('\n', begin);
    EXPECT_LE(end - begin, 80U) << all.substr(begin, end - begin);
    begin = end + 1;
  }
}

}  // namespace
}  // namespace dagc::driver

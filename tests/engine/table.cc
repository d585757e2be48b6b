// SPDX-License-Identifier: Apache-2.0
#include "engine/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace dagc::engine {
namespace {

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

}  // namespace

Table::Table(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  names_ = Fields(line);
  while (std::getline(in, line)) rows_.push_back(Fields(line));
}

std::string Table::At(std::size_t row, std::string_view column) const {
  const auto at = static_cast<std::size_t>(std::ranges::find(names_, column) - names_.begin());
  EXPECT_LT(at, names_.size()) << "no column " << column;
  return at < rows_[row].size() ? rows_[row][at] : "";
}

}  // namespace dagc::engine

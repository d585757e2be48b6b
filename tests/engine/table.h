// SPDX-License-Identifier: Apache-2.0
// Tables of named columns, one row per line, fields between tabs.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

class Table {
 public:
  explicit Table(const std::filesystem::path& file);

  std::size_t size() const { return rows_.size(); }
  // The field of a row; empty when the row is short. The column must exist.
  std::string At(std::size_t row, std::string_view column) const;

 private:
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace dagc::engine

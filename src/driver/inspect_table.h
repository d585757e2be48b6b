// SPDX-License-Identifier: Apache-2.0
// What `dagc inspect` prints rows into: under a heading what each thing is called, what it holds, where it comes from.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::driver {

// Printed when it goes; nothing at all without rows.
class InspectTable {
 public:
  InspectTable(std::string heading, std::ostream& out) : heading_(std::move(heading)), out_(out) {}
  ~InspectTable() { Print(); }
  InspectTable(const InspectTable&) = delete;
  InspectTable& operator=(const InspectTable&) = delete;

  // `when`: under which condition it exists; empty: always.
  void Add(std::string name, std::string value, std::string origin, std::string_view when = {}) {
    rows_.push_back({std::move(name), std::move(value), std::move(origin), when});
  }

 private:
  struct Row {
    std::string name, value, origin;
    std::string_view when;
  };

  void Print() const;

  std::string heading_;
  std::ostream& out_;
  std::vector<Row> rows_;
};

}  // namespace dagc::driver

// SPDX-License-Identifier: Apache-2.0
// Events as text, in the notation of the YAML test suite: `+MAP`, `=VAL :x`, `=ALI *a`.
// https://github.com/yaml/yaml-test-suite
#pragma once

#include <string>

#include "yaml/event.h"

namespace dagc::yaml {

// Appends a line per event to a string that outlives it. Comments have no place in the notation.
class EventPrinter : public EventHandler {
 public:
  explicit EventPrinter(std::string& out) : out_(out) {}
  void OnEvent(const Event& event) override;
  void OnComment(std::uint32_t, std::uint32_t) override {}

 private:
  std::string& out_;
};

}  // namespace dagc::yaml

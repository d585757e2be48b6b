// SPDX-License-Identifier: Apache-2.0
// What a text says, told by dagc's reader and by yaml-cpp, in words that both know: no styles but "quoted", no marks of
// documents. yaml-cpp hangs on some texts that are no YAML (a file that is one comma), so it is only ever given what
// dagc's reader has accepted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/event.h"

namespace dagc::test {

using Story = std::vector<std::string>;

Story StoryOf(std::span<const yaml::Event> events);

// Nothing when yaml-cpp refuses the text, with its reason in `why`, or finds more than `most_documents`.
std::optional<Story> StoryByYamlCpp(const std::string& text, std::size_t most_documents, std::string& why);

}  // namespace dagc::test

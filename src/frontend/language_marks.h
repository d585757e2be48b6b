// SPDX-License-Identifier: Apache-2.0
// What tells documents of the languages beside DataOS' from each other and from everything else. Of each the weakest
// sign that is still one: facts stand in the manual page of the language.
#pragma once

#include <cstdint>
#include <string_view>

#include "value/value.h"

namespace dagc {

bool IsArgoKind(std::string_view kind);
bool IsArgoDocument(const Value& root);
// A workflow template, an installation file of one, a workspace or a schedule of Onepanel.
bool IsOnepanelDocument(const Value& root);
// A list of jobs, resources or triggers with a type of Shippable's and nothing that makes them Concourse's, Tekton's or
// GitHub's.
bool IsShippableDocument(const Value& root);
bool IsCloacinaDocument(const Value& root);

// Types of Shippable's that nobody else uses, for texts that cannot be read as a tree.
bool IsOwnShippableType(std::string_view type);

// `shippable.yml`, `shippable.jobs.yml` and so on: in such a file one of the three lists is sign enough, whatever its
// types.
bool IsShippableFileName(std::string_view name);
bool HasShippableList(const Value& root);

// A package of Cloacina's that is no YAML: `package.toml`, `pyproject.toml`, `*.cloacina`. `kNoPackage` is a file of
// such a name that says nothing of Cloacina.
enum class CloacinaFile : std::uint8_t { kOtherName, kNoPackage, kPackage };
CloacinaFile RecogniseCloacinaFile(std::string_view name, std::string_view text);

}  // namespace dagc

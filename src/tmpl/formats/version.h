// SPDX-License-Identifier: Apache-2.0
// Semantic versions and constraints as Masterminds/semver/v3 reads them.
// https://pkg.go.dev/github.com/Masterminds/semver/v3#hdr-Checking_Version_Constraints
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// NewVersion: `v1.2`, `1`, `1.2.3-beta.1+build`. The result views `text`.
std::optional<Version> ParseVersion(std::string_view text);
// "1.2.0-beta.1+build"
std::string VersionText(const Version& version);
int CompareVersions(const Version& a, const Version& b);

// Constraints.Check; nullopt when `constraint` is none.
std::optional<bool> CheckConstraint(std::string_view constraint, const Version& version);

// A method of *semver.Version; `found` is false when it has none of that name.
bool VersionMethod(Machine& machine, std::string_view name, const Version& version, std::span<const Val> args,
                   bool& found, Val& result);

}  // namespace dagc::tmpl

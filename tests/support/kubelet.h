// SPDX-License-Identifier: Apache-2.0
// Plays the kubelet's last act on a container: `$(VAR)` in command, args and env values. Written from Kubernetes' rules
// (https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ and the
// expansion package it names), not from dagc's own code, so that a test can hold one against the other.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace dagc::test {

using Variables = std::map<std::string, std::string, std::less<>>;

// Releases before the fix of January 2026 (kubernetes/kubernetes#136325) copy the byte after a lone `$` as if it were a
// whole code point, which tears UTF-8 apart; later ones decode it. What dagc writes must not depend on it.
enum class Kubelet { kTearsUtf8, kDecodesUtf8 };

// Replaces the references to `variables`; a reference to anything else stays as it is written.
std::string ExpandReferences(std::string_view text, const Variables& variables,
                             Kubelet kubelet = Kubelet::kDecodesUtf8);

struct EnvEntry {
  std::string name;
  std::string value;
  bool is_reference = false;  // valueFrom: `value` is what it refers to, and is not expanded
};

// What the process sees: entries in order, each seeing those before it. `env_from` and `services` are what Kubernetes
// adds from `envFrom` and for services: both can be overridden by entries, only the services' can be referred to.
Variables ResolveEnvironment(std::span<const EnvEntry> entries, const Variables& env_from = {},
                             const Variables& services = {}, Kubelet kubelet = Kubelet::kDecodesUtf8);

}  // namespace dagc::test

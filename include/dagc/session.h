// SPDX-License-Identifier: Apache-2.0
// A set of manifests that stays open while it is edited, for editors and servers. After a change only what depends on
// it is compiled again: the changed input, and every input when the change is to a resource (Stack, Secret, Volume,
// Depot) that others may refer to.
//
//   dagc::Session session;
//   session.Update("daily.yaml", text);
//   Show(session.Compile().findings);
//   session.Update("daily.yaml", edited);
//   Show(session.Compile().findings);
//
// It touches no file, no environment and no clock. Threads: a session is used by one thread at a time; sessions are
// independent of each other. Memory exhaustion is the only exception that a call lets through.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dagc/compiler.h"
#include "dagc/options.h"

namespace dagc {

class Session {
 public:
  // `target` and `now` as in CompileRequest.
  explicit Session(Options options = {}, std::optional<NamedText> target = std::nullopt, std::int64_t now = 0);
  ~Session();
  Session(Session&& other) noexcept;
  Session& operator=(Session&& other) noexcept;

  // Adds an input after the others, or gives the one of that name another text.
  void Update(std::string_view name, std::string text);
  // Nothing happens where there is no input of that name.
  void Remove(std::string_view name);

  // The outputs and findings of all inputs, in the order in which they were added; what dagc::Compile returns for them.
  CompileResult Compile();

  // How many inputs the last call of Compile() had to compile.
  std::size_t compiled() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
// What renderings that are one JSON array of findings share.
#pragma once

#include <span>
#include <string>

#include "diag/renderer.h"

namespace dagc {

class ArrayRenderer : public Renderer {
 public:
  using Renderer::Renderer;

  void Begin(std::string& out) override { out += '['; }
  void End(std::string& out) override { out += first_ ? "]\n" : "\n]\n"; }

 private:
  virtual void AddOne(const Diagnostic& finding, std::string& out) = 0;

  void AddFile(FileId, std::span<const Diagnostic> findings, std::string& out) override {
    for (const Diagnostic& finding : findings) {
      out += first_ ? "\n" : ",\n";
      first_ = false;
      AddOne(finding, out);
    }
  }

  bool first_ = true;
};

}  // namespace dagc

// SPDX-License-Identifier: Apache-2.0
#include "driver/settings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/shown.h"
#include "diag/codes/dg5.h"
#include "driver/walk.h"

namespace dagc::driver {
namespace {

// One row of the option table against one target file.
class KeyReader {
 public:
  KeyReader(const KeySource& source, const OptionInfo& option, Options& options, DiagSink& sink)
      : source_(source), option_(option), options_(options), sink_(sink) {}

  void Read(const Value& value) {
    switch (option_.key.form) {
      case KeyForm::kNone:
      case KeyForm::kElsewhere:
        return;
      case KeyForm::kText:
        return Take(TextOf(value), value);
      case KeyForm::kSwitch:
        if (value.AsBool() == true) Take("", value);
        return;
      case KeyForm::kOffSwitch:
        if (value.AsBool() == false) Take("", value);
        return;
      case KeyForm::kPath:
        return TakePath(value, "");
      case KeyForm::kFolder:
        return TakePath(value, "/");
      case KeyForm::kPaths:
        return TakePaths(value);
      case KeyForm::kEntries:
        return TakeEntries(value);
      case KeyForm::kCap:
        return TakeCap(value);
    }
  }

 private:
  // Where `on` and `off` are words, true and false mean them.
  std::string TextOf(const Value& value) const {
    const auto words = option_.words();
    const bool is_switch = std::find(words.begin(), words.end(), "on") != words.end();
    const std::optional<bool> flag = is_switch ? value.AsBool() : std::nullopt;
    if (flag) return *flag ? "on" : "off";
    return std::string(value.text());
  }

  void Take(const std::string& text, const Value& value) {
    if (option_.take(text, options_)) return;
    sink_.Report(diag::kInvalidSetting, value.span(), option_.key.path, Shown(value.text()), ExpectedValue(option_))
        .At(std::string(option_.key.path));
  }

  void TakePath(const Value& value, std::string_view end) {
    if (!value.IsString() || value.text().empty()) return;
    const std::string path = AllowedPathIn(source_.target, value, source_.root, source_.rules, sink_);
    if (!path.empty()) Take(path + (path.ends_with('/') ? "" : std::string(end)), value);
  }

  // A path that is written again right behind itself is the same file again.
  void TakePaths(const Value& value) {
    std::string_view last;
    for (const Value& path : value.items()) {
      if (path.IsString() && path.text() == last) continue;
      TakePath(path, "");
      last = path.text();
    }
  }

  void TakeEntries(const Value& value) {
    for (const Entry& entry : value.entries()) {
      if (!entry.value.IsScalar() || entry.value.IsNull()) continue;
      const std::string name(entry.key.text());
      if (option_.take(name + "=" + std::string(entry.value.text()), options_)) continue;
      sink_.Report(diag::kInvalidSetting, entry.key.span(), option_.key.path, Shown(name), ExpectedValue(option_))
          .At(std::string(option_.key.path) + "." + name);
    }
  }

  void TakeCap(const Value& value) {
    const Limits before = options_.limits;
    Take(TextOf(value), value);
    const Limits& after = options_.limits;
    const bool raised = after.file_bytes > before.file_bytes || after.depth > before.depth ||
                        after.nodes > before.nodes || after.work > before.work;
    if (!raised) return;
    options_.limits = before;
    sink_.Report(diag::kRaisedLimit, value.span(), option_.key.path, value.text(), option_.key.fallback)
        .At(std::string(option_.key.path));
  }

  const KeySource& source_;
  const OptionInfo& option_;
  Options& options_;
  DiagSink& sink_;
};

}  // namespace

const Value* FindSetting(const Target& target, std::string_view path) {
  const Value* value = &target.root;
  while (true) {
    const std::size_t dot = path.find('.');
    const Value* key = value->FindKey(path.substr(0, dot));
    if (key == nullptr || key[1].IsNull()) return nullptr;
    if (dot == std::string_view::npos) return key;
    value = &key[1];
    path.remove_prefix(dot + 1);
  }
}

std::string PathIn(const Target& target, const Value& path) {
  std::string text(path.text());
  const auto folder = target.directories.find(path.span().file);
  return text.starts_with('/') || folder == target.directories.end() ? text : Below(folder->second, text);
}

std::string AllowedPathIn(const Target& target, const Value& path, const std::string& root, PathRules& rules,
                          DiagSink& sink) {
  std::string found = PathIn(target, path);
  if (rules.Allows(found, root)) return found;
  sink.Report(diag::kPathOutside, path.span(), Shown(path.text())).Help(help::kAllowOutside);
  return "";
}

void TakeKeys(const KeySource& source, Scope scope, Options& options, DiagSink& sink) {
  for (const OptionInfo& option : AllOptions()) {
    if (option.key.scope != scope || option.key.form == KeyForm::kNone) continue;
    const Value* key = FindSetting(source.target, option.key.path);
    if (key != nullptr) KeyReader(source, option, options, sink).Read(key[1]);
  }
}

void TakeCommandLine(const Options& command_line, Options& options) {
  for (const WrittenOption& written : command_line.written) written.option->take(written.value, options);
  options.arguments = command_line.arguments;
  options.written = command_line.written;
}

}  // namespace dagc::driver

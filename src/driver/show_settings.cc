// SPDX-License-Identifier: Apache-2.0
#include "driver/show_settings.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/display_width.h"
#include "base/shown.h"
#include "base/text.h"
#include "driver/option_table.h"
#include "driver/settings.h"

namespace dagc::driver {
namespace {

class Printer {
 public:
  Printer(Session& session, const Profile& profile, std::ostream& out)
      : session_(session), profile_(profile), out_(out) {}

  void Print(const std::vector<std::string_view>& inputs) {
    out_ << "settings of " << Join(inputs, ", ") << '\n';
    for (const OptionInfo& option : AllOptions()) {
      if (option.key.form == KeyForm::kNone) continue;
      const Profile& source = option.key.scope == Scope::kRun ? session_.run_profile() : profile_;
      AddOption(option, source);
    }
    for (const Entry& entry : profile_.target.root.entries()) {
      if (!IsOption(entry.key.text()) && !entry.value.IsNull()) AddKey(entry);
    }
    std::size_t widest = 0;
    for (const Row& row : rows_) widest = std::max(widest, DisplayWidth(row.text));
    for (const Row& row : rows_) {
      out_ << "  " << row.text << std::string(widest - DisplayWidth(row.text), ' ') << "  # " << row.from << '\n';
    }
  }

 private:
  static bool IsOption(std::string_view key) {
    return std::any_of(AllOptions().begin(), AllOptions().end(), [&](const OptionInfo& option) {
      return option.key.path == key || (option.key.path.starts_with(key) && option.key.path[key.size()] == '.');
    });
  }

  std::string Place(Span span) const {
    return session_.sources().Path(span.file) + ":" + std::to_string(session_.sources().Locate(span).line);
  }

  // What may be shown of a value: words and numbers. What is larger is counted.
  static std::string ValueText(const Value& value, KeyForm form) {
    if (value.IsMap()) {
      std::vector<std::string_view> names;
      for (const Entry& entry : value.entries()) names.push_back(entry.key.text());
      return form == KeyForm::kEntries ? Shown(Join(names, ", ")) : Counted(names.size(), "entry");
    }
    if (!value.IsList()) return Shown(value.text());
    std::vector<std::string_view> items;
    for (const Value& item : value.items()) {
      if (!item.IsScalar()) return Counted(value.items().size(), "entry");
      items.push_back(item.text());
    }
    return Escaped(Join(items, ", "));
  }

  // A limit that the file would raise.
  static bool IsIgnoredCap(const OptionInfo& option, const Value& value) {
    const std::string_view text = value.text();
    const std::string_view most = option.key.fallback;
    if (option.key.form != KeyForm::kCap) return false;
    return text.size() > most.size() || (text.size() == most.size() && text > most);
  }

  void AddOption(const OptionInfo& option, const Profile& source) {
    std::string value;
    std::string from;
    for (const WrittenOption& written : session_.run().written) {
      if (written.option != &option) continue;
      const bool opposite = written.value == kOpposite;
      std::string text = written.value.empty() ? "true" : opposite ? "false" : Shown(written.value);
      if (option.key.form == KeyForm::kEntries) text = text.substr(0, text.find('='));
      if (option.key.form == KeyForm::kOffSwitch) text = opposite ? "true" : "false";
      const bool replaces = !OppositeName(option).empty();  // the last one counts
      value = replaces || value.empty() ? text : value + ", " + text;
      from = "--" + (opposite ? OppositeName(option) : std::string(option.name));
    }
    const Value* key = FindSetting(source.target, option.key.path);
    if (option.key.form == KeyForm::kFolder) {  // that of an input's own file takes its subtree
      const Value* own = FindSetting(profile_.target, option.key.path);
      key = own == nullptr ? key : own;
    }
    if (from.empty() && key != nullptr && !IsIgnoredCap(option, key[1])) {
      value = ValueText(key[1], option.key.form);
      from = Place(key->span());
    }
    if (from.empty()) {
      if (option.key.fallback.empty()) return;
      value = option.key.fallback;
      from = "default";
    }
    rows_.push_back({std::string(option.key.path) + ": " + value, from});
  }

  // Entries of a mapping may come from different files.
  void AddKey(const Entry& entry) {
    const std::string key(entry.key.text());
    if (!entry.value.IsMap()) return AddRow(key, entry);
    for (const Entry& one : entry.value.entries()) {
      if (!one.value.IsNull()) AddRow(key + "." + Shown(one.key.text()), one);
    }
  }

  void AddRow(const std::string& path, const Entry& entry) {
    const std::vector<Span>& hidden = profile_.target.hidden;
    const bool is_hidden = std::any_of(hidden.begin(), hidden.end(), [&](Span span) {
      return span.file == entry.value.span().file && span.begin < entry.value.span().end &&
             entry.value.span().begin < span.end;
    });
    const std::string value = is_hidden ? "***" : ValueText(entry.value, KeyForm::kElsewhere);
    rows_.push_back({path + ": " + value, Place(entry.key.span())});
  }

  struct Row {
    std::string text, from;
  };

  Session& session_;
  const Profile& profile_;
  std::ostream& out_;
  std::vector<Row> rows_;
};

}  // namespace

void PrintSettings(Session& session, std::ostream& out) {
  std::vector<std::pair<const Profile*, std::vector<std::string_view>>> groups;
  for (std::size_t i = 0; i < session.inputs().size(); ++i) {
    const Profile* profile = &session.ProfileOf(i);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == profile; });
    if (group == groups.end()) group = groups.insert(group, {profile, {}});
    group->second.push_back(session.inputs()[i].path);
  }
  for (const auto& [profile, inputs] : groups) {
    if (profile->failed) continue;  // the findings say why
    if (profile != groups.front().first) out << '\n';
    Printer(session, *profile, out).Print(inputs);
  }
}

}  // namespace dagc::driver

// SPDX-License-Identifier: Apache-2.0
// The completion scripts, run by the shells they are for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "driver/commands.h"
#include "driver/option_table.h"
#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Program;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

// A folder that is gone with the test.
class Folder {
 public:
  Folder() {
    path_ = (std::filesystem::temp_directory_path() / "dagc-completion-XXXXXX").string();
    if (mkdtemp(path_.data()) == nullptr) ADD_FAILURE();
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::string& path() const { return path_; }
  void Write(const std::string& name, const std::string& text) { std::ofstream(path_ + "/" + name) << text; }

  // What a command prints, line by line, run inside the folder.
  std::vector<std::string> Lines(const std::string& command) {
    std::vector<std::string> lines;
    FILE* pipe = popen(("cd '" + path_ + "' && " + command).c_str(), "r");
    std::string all;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = fread(buffer.data(), 1, buffer.size(), pipe)) all.append(buffer.data(), read);
    EXPECT_EQ(pclose(pipe), 0) << command << '\n' << all;
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t end = std::min(all.find('\n', begin), all.size());
      lines.push_back(all.substr(begin, end - begin));
      begin = end + 1;
    }
    return lines;
  }

 private:
  std::string path_;
};

std::string Script(const char* shell) {
  Program dagc;
  EXPECT_EQ(dagc.Run({"completion", shell}), 0);
  return dagc.out;
}

bool Has(const char* program) {
  return std::system((std::string("command -v ") + program + " >/dev/null 2>&1").c_str()) == 0;
}

// What bash offers for the last of these words, which are split as bash splits them.
std::vector<std::string> Offered(const std::string& words) {
  Folder folder;
  folder.Write("script", Script("bash"));
  folder.Write("daily.yaml", "");
  folder.Write("two words.yaml", "");
  folder.Write("drive",
               "source ./script\n"
               "COMP_WORDS=(" +
                   words +
                   ")\n"
                   "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                   "_dagc\n"
                   "for reply in \"${COMPREPLY[@]}\"; do printf '%s\\n' \"$reply\"; done\n");
  return folder.Lines("bash --norc drive");
}

TEST(BashCompletion, OffersCommands) {
  EXPECT_THAT(Offered("dagc ''"), IsSupersetOf({"compile", "build", "lint", "version"}));
  EXPECT_THAT(Offered("dagc com"), ElementsAre("compile", "completion"));
  EXPECT_THAT(Offered("dagc --color never li"), ElementsAre("lint", "list"));
}

TEST(BashCompletion, OffersTheOptionsOfTheCommand) {
  EXPECT_THAT(Offered("dagc compile --ver"), ElementsAre("--verify-output", "--version"));
  EXPECT_THAT(Offered("dagc lint a.yaml --ver"), ElementsAre("--version"));
  EXPECT_THAT(Offered("dagc build -"), Contains("--output"));
}

TEST(BashCompletion, OffersValues) {
  EXPECT_THAT(Offered("dagc compile --layout ''"), ElementsAre("inline", "referenced"));
  EXPECT_THAT(Offered("dagc compile --layout = r"), ElementsAre("referenced"));
  EXPECT_THAT(Offered("dagc compile --layout ="), ElementsAre("inline", "referenced"));
  EXPECT_THAT(Offered("dagc compile --hardened = p"), ElementsAre("patch-executor"));
  EXPECT_THAT(Offered("dagc lint --format s"), ElementsAre("sarif"));
  EXPECT_THAT(Offered("dagc graph --format d"), ElementsAre("dot"));
  EXPECT_THAT(Offered("dagc lint --set ''"), IsEmpty());
}

TEST(BashCompletion, OffersFiles) {
  EXPECT_THAT(Offered("dagc compile ''"), IsSupersetOf({"daily.yaml", "two words.yaml"}));
  EXPECT_THAT(Offered("dagc compile --hardened da"), ElementsAre("daily.yaml"));
  EXPECT_THAT(Offered("dagc compile -o da"), ElementsAre("daily.yaml"));
}

TEST(BashCompletion, OffersWhatTheCommandKnows) {
  EXPECT_THAT(Offered("dagc explain DG120"), Contains("DG1201"));
  EXPECT_THAT(Offered("dagc explain duplicate-k"), ElementsAre("duplicate-key"));
  EXPECT_THAT(Offered("dagc list la"), ElementsAre("languages"));
  EXPECT_THAT(Offered("dagc completion ''"), ElementsAre("bash", "fish", "zsh"));
}

TEST(Completion, NamesEveryCommandAndOptionInEveryShell) {
  for (const std::string_view shell : ShellWords()) {
    const std::string script = Script(std::string(shell).c_str());
    for (const CommandInfo& command : Commands()) {
      EXPECT_NE(script.find(command.name), std::string::npos) << shell << ' ' << command.name;
    }
    for (const OptionInfo& option : AllOptions()) {
      EXPECT_NE(script.find(option.name), std::string::npos) << shell << ' ' << option.name;
    }
  }
}

TEST(ZshCompletion, IsASyntacticallyRightScript) {
  if (!Has("zsh")) GTEST_SKIP() << "SKIPPED: no zsh here";
  Folder folder;
  folder.Write("_dagc", Script("zsh"));
  folder.Lines("zsh -n _dagc");
  EXPECT_THAT(
      folder.Lines("zsh -fc 'autoload -Uz compinit; compinit -u -d ./dump; source ./_dagc; print $_comps[dagc]'"),
      ElementsAre("_dagc"));
}

TEST(FishCompletion, OffersCommandsAndOptions) {
  if (!Has("fish")) GTEST_SKIP() << "SKIPPED: no fish here";
  Folder folder;
  folder.Write("dagc.fish", Script("fish"));
  const auto offered = [&](const std::string& line) {
    return folder.Lines(
        "HOME=. XDG_CONFIG_HOME=. XDG_DATA_HOME=. fish --no-config -c 'source dagc.fish; complete -C \"" + line +
        "\"' | cut -f1");
  };
  EXPECT_THAT(offered("dagc com"), ElementsAre("compile", "completion"));
  EXPECT_THAT(offered("dagc compile --layout "), ElementsAre("inline", "referenced"));
  EXPECT_THAT(offered("dagc lint --che"), IsEmpty());
}

}  // namespace
}  // namespace dagc::driver

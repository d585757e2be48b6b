// SPDX-License-Identifier: Apache-2.0
#include "driver/path_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "driver/run.h"
#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PathRules, TheRootIsWhereGitIs) {
  MemoryFileSystem files;
  files.Put("/repo/.git/HEAD", "");
  files.Put("/repo/a/b/w.yaml", "");
  files.Put("/repo/sub/.git", "gitdir: ../x\n");  // a worktree or a submodule
  files.Put("/repo/sub/w.yaml", "");
  files.Put("/other/x/w.yaml", "");
  files.Put("here/w.yaml", "");
  PathRules rules({}, files);
  EXPECT_EQ(rules.RootOf("/repo/a/b/w.yaml"), "/repo");
  EXPECT_EQ(rules.RootOf("/repo/a/b"), "/repo");
  EXPECT_EQ(rules.RootOf("/repo/sub/w.yaml"), "/repo/sub");
  EXPECT_EQ(rules.RootOf("/other/x/w.yaml"), "/other/x");
  EXPECT_EQ(rules.RootOf("here/w.yaml"), MemoryFileSystem::kWorkingDirectory);
  EXPECT_EQ(rules.RootOf(""), MemoryFileSystem::kWorkingDirectory);
  Options options;
  options.root = "/other";
  EXPECT_EQ(PathRules(options, files).RootOf("/repo/a/b/w.yaml"), "/other");
}

TEST(PathRules, AllowsWhatTheCallerNamed) {
  MemoryFileSystem files;
  Options options;
  options.allow_outside = {"/shared"};
  options.config = "/base/dagc.yaml";
  PathRules rules(options, files);
  EXPECT_TRUE(rules.Allows("/repo/x", "/repo"));
  EXPECT_TRUE(rules.Allows("/repo", "/repo"));
  EXPECT_FALSE(rules.Allows("/repository", "/repo"));
  EXPECT_FALSE(rules.Allows("/repo/../x", "/repo"));
  EXPECT_TRUE(rules.Allows("/shared/x", "/repo"));
  EXPECT_TRUE(rules.Allows("/base/stacks", "/repo"));
  EXPECT_FALSE(rules.Allows("/etc/passwd", "/repo"));
}

TEST(PathRules, KnowsOpenDescriptors) {
  EXPECT_TRUE(IsOpenDescriptor("/dev/stdin"));
  EXPECT_TRUE(IsOpenDescriptor("/dev/fd/63"));
  EXPECT_TRUE(IsOpenDescriptor("/proc/self/fd/0"));
  for (const char* path : {"/dev/fd/", "/dev/fd/../zero", "/dev/zero", "/dev", ""}) {
    EXPECT_FALSE(IsOpenDescriptor(path)) << path;
  }
}

// A repository on disk, with links and pipes.
class Repository : public testing::Test {
 protected:
  Repository() {
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    base_ = std::filesystem::temp_directory_path() / ("dagc-" + std::to_string(::getpid()) + "-" + name);
    std::filesystem::create_directories(base_ / "repo/.git");
    std::filesystem::create_directories(base_ / "outside");
    Put("repo/w.yaml", test::Manifest("w"));
    Put("outside/secret.yaml", "password: hunter2\n");
    Put("outside/vars.env", "TOKEN=hunter2\nhunter2\n");
  }
  ~Repository() override { std::filesystem::remove_all(base_); }

  void Put(const std::string& path, const std::string& text) { std::ofstream(base_ / path, std::ios::binary) << text; }
  std::string Path(const std::string& path) const { return (base_ / path).string(); }

  int Run(std::vector<std::string> args) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    RealFileSystem files;
    Io io{in, out, err, files, false, false, {}, [] { return std::int64_t{0}; }};
    const int code = driver::Run(args, io);
    said_ = out.str() + err.str();
    return code;
  }

  std::filesystem::path base_;
  std::string said_;
};

TEST_F(Repository, PathsInFilesDoNotLeaveIt) {
  std::filesystem::create_symlink("../outside", base_ / "repo/inside");
  for (const char* text : {"stacks: [/proc/self/environ]\n", "stacks: [../outside]\n", "stacks: [inside/secret.yaml]\n",
                           "envFiles: [../outside/vars.env]\n", "envFiles: [inside/vars.env]\n",
                           "extends: ../outside/secret.yaml\n", "extends: inside/secret.yaml\n"}) {
    Put("repo/dagc.yaml", text);
    EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 1) << text;
    EXPECT_THAT(said_, HasSubstr("leads outside the repository's root")) << text;
    EXPECT_THAT(said_, Not(HasSubstr("hunter2"))) << text;
    EXPECT_THAT(said_, Not(HasSubstr("kind: Workflow"))) << text;
  }
  for (const char* text : {"output: ../outside\n", "output: inside\n", "report: ../outside/r.json\n"}) {
    Put("repo/dagc.yaml", text);
    EXPECT_EQ(Run({"compile", "--config", Path("repo/dagc.yaml"), Path("repo/w.yaml")}), 1) << text;
    EXPECT_THAT(said_, HasSubstr("leads outside the repository's root")) << text;
    EXPECT_FALSE(std::filesystem::exists(base_ / "outside/w.yaml")) << text;
    EXPECT_FALSE(std::filesystem::exists(base_ / "outside/r.json")) << text;
  }
}

TEST_F(Repository, TheCallerMayAllowMore) {
  Put("repo/dagc.yaml", "envFiles: [../outside/good.env]\n");
  Put("outside/good.env", "A=b\n");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 1);
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml"), "--allow-outside", Path("outside")}), 0) << said_;
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml"), "--root", Path("")}), 0) << said_;
  EXPECT_EQ(
      Run({"compile", Path("repo/w.yaml"), "--env-file", Path("outside/good.env"), "--allow-outside", Path("outside")}),
      0)
      << said_;
}

// The caller typed the name, but whoever wrote the repository chose where it leads.
TEST_F(Repository, InputsThatALinkLeadsOutsideAreNotRead) {
  Put("outside/wf.yaml", test::Manifest("hunter2"));
  Put("outside/dagc.yaml", "namespace: [hunter2\n");
  std::filesystem::create_symlink("../outside/wf.yaml", base_ / "repo/l.yaml");
  std::filesystem::create_symlink("../outside", base_ / "repo/d");
  Put("list", Path("repo/l.yaml") + "\n");
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{
           {"lint", Path("repo/l.yaml")},
           {"compile", Path("repo/l.yaml")},
           {"compile", Path("repo/d/wf.yaml")},
           {"lint", Path("repo/d")},
           {"lint", Path("repo/d/")},
           {"lint", "--files-from", Path("list")},
           {"lint", "--with", Path("repo/l.yaml"), Path("repo/w.yaml")},
           {"lint", "--stack", Path("repo/d"), Path("repo/w.yaml")},
           {"schedule", Path("repo/l.yaml")},
           {"inspect", Path("repo/l.yaml"), "a"},
           {"dump", "events", Path("repo/l.yaml")},
           {"dump", "ir", Path("repo/d/wf.yaml")},
       }) {
    EXPECT_EQ(Run(args), 1) << args[0] << ' ' << args[1] << said_;
    EXPECT_THAT(said_, HasSubstr("leads outside the repository's root")) << args[0] << ' ' << args[1];
    EXPECT_THAT(said_, Not(HasSubstr("hunter2"))) << args[0] << ' ' << args[1];
  }
  EXPECT_EQ(Run({"lint", "--hook", Path("repo/l.yaml"), Path("outside/wf.yaml")}), 0) << said_;
  EXPECT_THAT(said_, Not(HasSubstr("hunter2")));
  EXPECT_THAT(said_, HasSubstr("/l.yaml"));
}

TEST_F(Repository, InputsThatTheCallerChoseAreRead) {
  std::filesystem::create_symlink("repo", base_ / "link");
  std::filesystem::create_symlink("w.yaml", base_ / "repo/same.yaml");
  Put("outside/wf.yaml", test::Manifest("x"));
  std::filesystem::create_symlink("../outside/wf.yaml", base_ / "repo/l.yaml");
  EXPECT_EQ(Run({"compile", Path("link/w.yaml")}), 0) << said_;
  EXPECT_EQ(Run({"compile", Path("repo/same.yaml")}), 0) << said_;
  EXPECT_EQ(Run({"compile", Path("outside/wf.yaml")}), 0) << said_;
  EXPECT_EQ(Run({"compile", Path("repo/l.yaml"), "--allow-outside", Path("outside")}), 0) << said_;
}

// A link below `.git`'s folder was put there by the repository, wherever the program runs.
TEST_F(Repository, OutputGoesThroughNoLinkOfARepository) {
  std::filesystem::create_symlink("../outside", base_ / "repo/a");
  std::filesystem::create_symlink("repo", base_ / "link");
  for (const char* path : {"repo/a/o.yaml", "link/a/o.yaml", "outside/../repo/a/o.yaml", "repo/a/o/"}) {
    EXPECT_EQ(Run({"compile", Path("repo/w.yaml"), "-o", Path(path)}), 3) << path;
    EXPECT_THAT(said_, HasSubstr("is a symbolic link")) << path;
  }
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml"), "--report", Path("repo/a/r.json")}), 3);
  EXPECT_FALSE(std::filesystem::exists(base_ / "outside/o.yaml"));
  EXPECT_FALSE(std::filesystem::exists(base_ / "outside/r.json"));
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml"), "-o", Path("link/out/o.yaml")}), 0) << said_;
}

TEST_F(Repository, OnlyTargetFilesAreExtended) {
  Put("repo/gha-creds.json", "{\"private_kee\": \"hunter2\"}\n");
  Put("repo/.git/config.yaml", "url: hunter2\n");
  for (const char* path : {"gha-creds.json", ".git/config.yaml"}) {
    Put("repo/dagc.yaml", std::string("extends: ") + path + "\n");
    EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 1) << path;
    EXPECT_THAT(said_, Not(HasSubstr("hunter2"))) << path;
  }
}

TEST_F(Repository, ATargetFileThatIsALinkOutsideIsNotRead) {
  std::filesystem::create_symlink("../outside/secret.yaml", base_ / "repo/dagc.yaml");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 1);
  EXPECT_THAT(said_, HasSubstr("leads outside the repository's root"));
  EXPECT_THAT(said_, Not(HasSubstr("hunter2")));
}

TEST_F(Repository, ATargetFileAboveTheRootIsNotSearched) {
  Put("dagc.yaml", "namespace: [x\n");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 0) << said_;
}

TEST_F(Repository, OnlyRegularFilesAreOpened) {
  ASSERT_EQ(::mkfifo(Path("repo/pipe.yaml").c_str(), 0600), 0);
  EXPECT_EQ(Run({"compile", Path("repo/pipe.yaml")}), 3);
  EXPECT_THAT(said_, HasSubstr("not a regular file"));
  Put("repo/dagc.yaml", "stacks: [pipe.yaml]\n");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 3);
  Put("repo/dagc.yaml", "envFiles: [pipe.yaml]\n");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 3);
  Put("repo/dagc.yaml", "extends: pipe.yaml\n");
  EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 3);
}

TEST_F(Repository, NothingIsShownOfAFileThatIsNoMapping) {
  Put("repo/list.yaml", "- hunter2\n- x\n");
  Put("repo/text.yaml", "hunter2\nagain\n");
  for (const char* path : {"list.yaml", "text.yaml"}) {
    Put("repo/dagc.yaml", std::string("extends: ") + path + "\n");
    EXPECT_EQ(Run({"compile", Path("repo/w.yaml")}), 1);
    EXPECT_THAT(said_, Not(HasSubstr("hunter2")));
  }
}

}  // namespace
}  // namespace dagc::driver

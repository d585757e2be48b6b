module dagc.test/core

go 1.25.7

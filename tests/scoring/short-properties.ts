import fc from "fast-check";

// Under mutation every test runs thousands of times: each property gets a share of a second, always with the same seed.
fc.configureGlobal({
  seed: 1,
  interruptAfterTimeLimit: 150,
  markInterruptAsFailure: false,
  endOnFailure: true,
});

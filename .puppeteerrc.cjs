// Browsers come from the system, so installing the package must not fetch one.
module.exports = { skipDownload: true };

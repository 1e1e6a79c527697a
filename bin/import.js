// The command line runs as scripts of its own (`load.js`), in which there is no `import()`: here there is.
module.exports = (address) => import(address);

/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $String = $util.global.String, $BigInt = $util.global.BigInt, $Array = $util.global.Array, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["witan_witan"] || ($protobuf.roots["witan_witan"] = {});

export const witan = $root.witan = (() => {

    /**
     * Namespace witan.
     * @exports witan
     * @namespace
     */
    const witan = {};

    witan.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof witan
         * @namespace
         */
        const v1 = {};

        v1.Prepare = (function() {

            /**
             * Properties of a Prepare.
             * @typedef {Object} witan.v1.Prepare.$Properties
             * @property {Long} [epoch] Prepare epoch
             * @property {Long} [view] Prepare view
             * @property {Long} [height] Prepare height
             * @property {Uint8Array} [blockHash] Prepare blockHash
             * @property {number} [voter] Prepare voter
             * @property {Uint8Array} [signature] Prepare signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Prepare.
             * @memberof witan.v1
             * @interface IPrepare
             * @augments witan.v1.Prepare.$Properties
             * @deprecated Use witan.v1.Prepare.$Properties instead.
             */

            /**
             * Shape of a Prepare.
             * @typedef {witan.v1.Prepare.$Properties} witan.v1.Prepare.$Shape
             */

            /**
             * Constructs a new Prepare.
             * @memberof witan.v1
             * @classdesc Represents a Prepare.
             * @constructor
             * @param {witan.v1.Prepare.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Prepare = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Prepare epoch.
             * @member {Long} epoch
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Prepare view.
             * @member {Long} view
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.view = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Prepare height.
             * @member {Long} height
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Prepare blockHash.
             * @member {Uint8Array} blockHash
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.blockHash = $util.newBuffer([]);

            /**
             * Prepare voter.
             * @member {number} voter
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.voter = 0;

            /**
             * Prepare signature.
             * @member {Uint8Array} signature
             * @memberof witan.v1.Prepare
             * @instance
             */
            Prepare.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified Prepare message. Does not implicitly {@link witan.v1.Prepare.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Prepare
             * @static
             * @param {witan.v1.Prepare.$Properties} message Prepare message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Prepare.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.view != null && $Object.hasOwnProperty.call(message, "view") && (typeof message.view === "object" ? message.view.low || message.view.high : message.view !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.view);
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.height);
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash") && message.blockHash.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.blockHash);
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter") && message.voter !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.voter);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Prepare message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Prepare
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Prepare & witan.v1.Prepare.$Shape} Prepare
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Prepare.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Prepare();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.view = value;
                            else
                                delete message.view;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.height = value;
                            else
                                delete message.height;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.blockHash = value;
                            else
                                delete message.blockHash;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.voter = value;
                            else
                                delete message.voter;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Prepare message.
             * @function verify
             * @memberof witan.v1.Prepare
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Prepare.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                        return "epoch: integer|Long expected";
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (!$util.isInteger(message.view) && !(message.view && $util.isInteger(message.view.low) && $util.isInteger(message.view.high)))
                        return "view: integer|Long expected";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash"))
                    if (!(message.blockHash && typeof message.blockHash.length === "number" || $util.isString(message.blockHash)))
                        return "blockHash: buffer expected";
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    if (!$util.isInteger(message.voter))
                        return "voter: integer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                return null;
            };

            /**
             * Creates a Prepare message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Prepare
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Prepare} Prepare
             */
            Prepare.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Prepare)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Prepare: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Prepare();
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.view != null)
                    if (typeof object.view === "object" ? object.view.low || object.view.high : $Number(object.view) !== 0)
                        if ($util.Long)
                            message.view = $util.Long.fromValue(object.view, true);
                        else if (typeof object.view === "string")
                            message.view = $parseInt(object.view, 10);
                        else if (typeof object.view === "number")
                            message.view = object.view;
                        else if (typeof object.view === "object")
                            message.view = new $util.LongBits(object.view.low >>> 0, object.view.high >>> 0).toNumber(true);
                if (object.height != null)
                    if (typeof object.height === "object" ? object.height.low || object.height.high : $Number(object.height) !== 0)
                        if ($util.Long)
                            message.height = $util.Long.fromValue(object.height, true);
                        else if (typeof object.height === "string")
                            message.height = $parseInt(object.height, 10);
                        else if (typeof object.height === "number")
                            message.height = object.height;
                        else if (typeof object.height === "object")
                            message.height = new $util.LongBits(object.height.low >>> 0, object.height.high >>> 0).toNumber(true);
                if (object.blockHash != null)
                    if (object.blockHash.length)
                        if (typeof object.blockHash === "string")
                            $util.base64.decode(object.blockHash, message.blockHash = $util.newBuffer($util.base64.length(object.blockHash)), 0);
                        else if (object.blockHash.length >= 0)
                            message.blockHash = object.blockHash;
                if (object.voter != null)
                    if ($Number(object.voter) !== 0)
                        message.voter = object.voter >>> 0;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                return message;
            };

            /**
             * Creates a plain object from a Prepare message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Prepare
             * @static
             * @param {witan.v1.Prepare} message Prepare
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Prepare.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.view = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.view = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.blockHash = "";
                    else {
                        object.blockHash = [];
                        if (options.bytes !== $Array)
                            object.blockHash = $util.newBuffer(object.blockHash);
                    }
                    object.voter = 0;
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                }
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.view = typeof message.view === "number" ? $BigInt(message.view) : $util.Long.fromBits(message.view.low >>> 0, message.view.high >>> 0, true).toBigInt();
                    else if (typeof message.view === "number")
                        object.view = options.longs === $String ? $String(message.view) : message.view;
                    else
                        object.view = options.longs === $String ? $util.Long.prototype.toString.call(message.view) : options.longs === $Number ? new $util.LongBits(message.view.low >>> 0, message.view.high >>> 0).toNumber(true) : message.view;
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash"))
                    object.blockHash = options.bytes === $String ? $util.base64.encode(message.blockHash, 0, message.blockHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.blockHash) : message.blockHash;
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    object.voter = message.voter;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                return object;
            };

            /**
             * Converts this Prepare to JSON.
             * @function toJSON
             * @memberof witan.v1.Prepare
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Prepare.prototype.toJSON = function() {
                return Prepare.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Prepare;
        })();

        v1.Commit = (function() {

            /**
             * Properties of a Commit.
             * @typedef {Object} witan.v1.Commit.$Properties
             * @property {Long} [epoch] Commit epoch
             * @property {Long} [view] Commit view
             * @property {Long} [height] Commit height
             * @property {Uint8Array} [blockHash] Commit blockHash
             * @property {Uint8Array} [sealedHash] Commit sealedHash
             * @property {number} [voter] Commit voter
             * @property {Uint8Array} [signature] Commit signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Commit.
             * @memberof witan.v1
             * @interface ICommit
             * @augments witan.v1.Commit.$Properties
             * @deprecated Use witan.v1.Commit.$Properties instead.
             */

            /**
             * Shape of a Commit.
             * @typedef {witan.v1.Commit.$Properties} witan.v1.Commit.$Shape
             */

            /**
             * Constructs a new Commit.
             * @memberof witan.v1
             * @classdesc Represents a Commit.
             * @constructor
             * @param {witan.v1.Commit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Commit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Commit epoch.
             * @member {Long} epoch
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Commit view.
             * @member {Long} view
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.view = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Commit height.
             * @member {Long} height
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Commit blockHash.
             * @member {Uint8Array} blockHash
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.blockHash = $util.newBuffer([]);

            /**
             * Commit sealedHash.
             * @member {Uint8Array} sealedHash
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.sealedHash = $util.newBuffer([]);

            /**
             * Commit voter.
             * @member {number} voter
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.voter = 0;

            /**
             * Commit signature.
             * @member {Uint8Array} signature
             * @memberof witan.v1.Commit
             * @instance
             */
            Commit.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified Commit message. Does not implicitly {@link witan.v1.Commit.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Commit
             * @static
             * @param {witan.v1.Commit.$Properties} message Commit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Commit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.view != null && $Object.hasOwnProperty.call(message, "view") && (typeof message.view === "object" ? message.view.low || message.view.high : message.view !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.view);
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.height);
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash") && message.blockHash.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.blockHash);
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash") && message.sealedHash.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.sealedHash);
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter") && message.voter !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.voter);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Commit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Commit & witan.v1.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Commit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Commit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.view = value;
                            else
                                delete message.view;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.height = value;
                            else
                                delete message.height;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.blockHash = value;
                            else
                                delete message.blockHash;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sealedHash = value;
                            else
                                delete message.sealedHash;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.voter = value;
                            else
                                delete message.voter;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Commit message.
             * @function verify
             * @memberof witan.v1.Commit
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Commit.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                        return "epoch: integer|Long expected";
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (!$util.isInteger(message.view) && !(message.view && $util.isInteger(message.view.low) && $util.isInteger(message.view.high)))
                        return "view: integer|Long expected";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash"))
                    if (!(message.blockHash && typeof message.blockHash.length === "number" || $util.isString(message.blockHash)))
                        return "blockHash: buffer expected";
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash"))
                    if (!(message.sealedHash && typeof message.sealedHash.length === "number" || $util.isString(message.sealedHash)))
                        return "sealedHash: buffer expected";
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    if (!$util.isInteger(message.voter))
                        return "voter: integer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                return null;
            };

            /**
             * Creates a Commit message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Commit
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Commit} Commit
             */
            Commit.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Commit)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Commit: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Commit();
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.view != null)
                    if (typeof object.view === "object" ? object.view.low || object.view.high : $Number(object.view) !== 0)
                        if ($util.Long)
                            message.view = $util.Long.fromValue(object.view, true);
                        else if (typeof object.view === "string")
                            message.view = $parseInt(object.view, 10);
                        else if (typeof object.view === "number")
                            message.view = object.view;
                        else if (typeof object.view === "object")
                            message.view = new $util.LongBits(object.view.low >>> 0, object.view.high >>> 0).toNumber(true);
                if (object.height != null)
                    if (typeof object.height === "object" ? object.height.low || object.height.high : $Number(object.height) !== 0)
                        if ($util.Long)
                            message.height = $util.Long.fromValue(object.height, true);
                        else if (typeof object.height === "string")
                            message.height = $parseInt(object.height, 10);
                        else if (typeof object.height === "number")
                            message.height = object.height;
                        else if (typeof object.height === "object")
                            message.height = new $util.LongBits(object.height.low >>> 0, object.height.high >>> 0).toNumber(true);
                if (object.blockHash != null)
                    if (object.blockHash.length)
                        if (typeof object.blockHash === "string")
                            $util.base64.decode(object.blockHash, message.blockHash = $util.newBuffer($util.base64.length(object.blockHash)), 0);
                        else if (object.blockHash.length >= 0)
                            message.blockHash = object.blockHash;
                if (object.sealedHash != null)
                    if (object.sealedHash.length)
                        if (typeof object.sealedHash === "string")
                            $util.base64.decode(object.sealedHash, message.sealedHash = $util.newBuffer($util.base64.length(object.sealedHash)), 0);
                        else if (object.sealedHash.length >= 0)
                            message.sealedHash = object.sealedHash;
                if (object.voter != null)
                    if ($Number(object.voter) !== 0)
                        message.voter = object.voter >>> 0;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                return message;
            };

            /**
             * Creates a plain object from a Commit message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Commit
             * @static
             * @param {witan.v1.Commit} message Commit
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Commit.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.view = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.view = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.blockHash = "";
                    else {
                        object.blockHash = [];
                        if (options.bytes !== $Array)
                            object.blockHash = $util.newBuffer(object.blockHash);
                    }
                    if (options.bytes === $String)
                        object.sealedHash = "";
                    else {
                        object.sealedHash = [];
                        if (options.bytes !== $Array)
                            object.sealedHash = $util.newBuffer(object.sealedHash);
                    }
                    object.voter = 0;
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                }
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.view = typeof message.view === "number" ? $BigInt(message.view) : $util.Long.fromBits(message.view.low >>> 0, message.view.high >>> 0, true).toBigInt();
                    else if (typeof message.view === "number")
                        object.view = options.longs === $String ? $String(message.view) : message.view;
                    else
                        object.view = options.longs === $String ? $util.Long.prototype.toString.call(message.view) : options.longs === $Number ? new $util.LongBits(message.view.low >>> 0, message.view.high >>> 0).toNumber(true) : message.view;
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                if (message.blockHash != null && $Object.hasOwnProperty.call(message, "blockHash"))
                    object.blockHash = options.bytes === $String ? $util.base64.encode(message.blockHash, 0, message.blockHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.blockHash) : message.blockHash;
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash"))
                    object.sealedHash = options.bytes === $String ? $util.base64.encode(message.sealedHash, 0, message.sealedHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.sealedHash) : message.sealedHash;
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    object.voter = message.voter;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                return object;
            };

            /**
             * Converts this Commit to JSON.
             * @function toJSON
             * @memberof witan.v1.Commit
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Commit.prototype.toJSON = function() {
                return Commit.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Commit;
        })();

        v1.Propose = (function() {

            /**
             * Properties of a Propose.
             * @typedef {Object} witan.v1.Propose.$Properties
             * @property {Long} [view] Propose view
             * @property {Uint8Array} [header] Propose header
             * @property {Array.<Uint8Array>} [references] Propose references
             * @property {witan.v1.EntryProof.$Properties} [entry] Propose entry
             * @property {Uint8Array} [prepareSignature] Propose prepareSignature
             * @property {Array.<Uint8Array>} [evidence] Propose evidence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Propose.
             * @memberof witan.v1
             * @interface IPropose
             * @augments witan.v1.Propose.$Properties
             * @deprecated Use witan.v1.Propose.$Properties instead.
             */

            /**
             * Shape of a Propose.
             * @typedef {{
             *   view?: Long;
             *   header?: Uint8Array;
             *   references?: Array.<Uint8Array>;
             *   entry?: witan.v1.EntryProof.$Shape;
             *   prepareSignature?: Uint8Array;
             *   evidence?: Array.<Uint8Array>;
             *   $unknowns?: Array.<Uint8Array>;
             * }} witan.v1.Propose.$Shape
             */

            /**
             * Constructs a new Propose.
             * @memberof witan.v1
             * @classdesc Represents a Propose.
             * @constructor
             * @param {witan.v1.Propose.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Propose = function (properties) {
                this.references = [];
                this.evidence = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Propose view.
             * @member {Long} view
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.view = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Propose header.
             * @member {Uint8Array} header
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.header = $util.newBuffer([]);

            /**
             * Propose references.
             * @member {Array.<Uint8Array>} references
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.references = $util.emptyArray;

            /**
             * Propose entry.
             * @member {witan.v1.EntryProof} entry
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.entry = null;

            /**
             * Propose prepareSignature.
             * @member {Uint8Array} prepareSignature
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.prepareSignature = $util.newBuffer([]);

            /**
             * Propose evidence.
             * @member {Array.<Uint8Array>} evidence
             * @memberof witan.v1.Propose
             * @instance
             */
            Propose.prototype.evidence = $util.emptyArray;

            /**
             * Encodes the specified Propose message. Does not implicitly {@link witan.v1.Propose.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Propose
             * @static
             * @param {witan.v1.Propose.$Properties} message Propose message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Propose.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.view != null && $Object.hasOwnProperty.call(message, "view") && (typeof message.view === "object" ? message.view.low || message.view.high : message.view !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.view);
                if (message.header != null && $Object.hasOwnProperty.call(message, "header") && message.header.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.header);
                if (message.references != null && message.references.length)
                    for (let i = 0; i < message.references.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.references[i]);
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry"))
                    $root.witan.v1.EntryProof.encode(message.entry, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.prepareSignature != null && $Object.hasOwnProperty.call(message, "prepareSignature") && message.prepareSignature.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.prepareSignature);
                if (message.evidence != null && message.evidence.length)
                    for (let i = 0; i < message.evidence.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.evidence[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Propose message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Propose
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Propose & witan.v1.Propose.$Shape} Propose
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Propose.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Propose();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.view = value;
                            else
                                delete message.view;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.header = value;
                            else
                                delete message.header;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.references && message.references.length))
                                message.references = [];
                            message.references.push(reader.bytes());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.entry = $root.witan.v1.EntryProof.decode(reader, reader.size(), $undefined, _depth + 1, message.entry);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prepareSignature = value;
                            else
                                delete message.prepareSignature;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.evidence && message.evidence.length))
                                message.evidence = [];
                            message.evidence.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Propose message.
             * @function verify
             * @memberof witan.v1.Propose
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Propose.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (!$util.isInteger(message.view) && !(message.view && $util.isInteger(message.view.low) && $util.isInteger(message.view.high)))
                        return "view: integer|Long expected";
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    if (!(message.header && typeof message.header.length === "number" || $util.isString(message.header)))
                        return "header: buffer expected";
                if (message.references != null && $Object.hasOwnProperty.call(message, "references")) {
                    if (!$Array.isArray(message.references))
                        return "references: array expected";
                    for (let i = 0; i < message.references.length; ++i)
                        if (!(message.references[i] && typeof message.references[i].length === "number" || $util.isString(message.references[i])))
                            return "references: buffer[] expected";
                }
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry")) {
                    let error = $root.witan.v1.EntryProof.verify(message.entry, _depth + 1);
                    if (error)
                        return "entry." + error;
                }
                if (message.prepareSignature != null && $Object.hasOwnProperty.call(message, "prepareSignature"))
                    if (!(message.prepareSignature && typeof message.prepareSignature.length === "number" || $util.isString(message.prepareSignature)))
                        return "prepareSignature: buffer expected";
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence")) {
                    if (!$Array.isArray(message.evidence))
                        return "evidence: array expected";
                    for (let i = 0; i < message.evidence.length; ++i)
                        if (!(message.evidence[i] && typeof message.evidence[i].length === "number" || $util.isString(message.evidence[i])))
                            return "evidence: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a Propose message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Propose
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Propose} Propose
             */
            Propose.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Propose)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Propose: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Propose();
                if (object.view != null)
                    if (typeof object.view === "object" ? object.view.low || object.view.high : $Number(object.view) !== 0)
                        if ($util.Long)
                            message.view = $util.Long.fromValue(object.view, true);
                        else if (typeof object.view === "string")
                            message.view = $parseInt(object.view, 10);
                        else if (typeof object.view === "number")
                            message.view = object.view;
                        else if (typeof object.view === "object")
                            message.view = new $util.LongBits(object.view.low >>> 0, object.view.high >>> 0).toNumber(true);
                if (object.header != null)
                    if (object.header.length)
                        if (typeof object.header === "string")
                            $util.base64.decode(object.header, message.header = $util.newBuffer($util.base64.length(object.header)), 0);
                        else if (object.header.length >= 0)
                            message.header = object.header;
                if (object.references) {
                    if (!$Array.isArray(object.references))
                        throw $TypeError(".witan.v1.Propose.references: array expected");
                    message.references = $Array(object.references.length);
                    for (let i = 0; i < object.references.length; ++i)
                        if (typeof object.references[i] === "string")
                            $util.base64.decode(object.references[i], message.references[i] = $util.newBuffer($util.base64.length(object.references[i])), 0);
                        else if (object.references[i].length >= 0)
                            message.references[i] = object.references[i];
                }
                if (object.entry != null) {
                    if (!$util.isObject(object.entry))
                        throw $TypeError(".witan.v1.Propose.entry: object expected");
                    message.entry = $root.witan.v1.EntryProof.fromObject(object.entry, _depth + 1);
                }
                if (object.prepareSignature != null)
                    if (object.prepareSignature.length)
                        if (typeof object.prepareSignature === "string")
                            $util.base64.decode(object.prepareSignature, message.prepareSignature = $util.newBuffer($util.base64.length(object.prepareSignature)), 0);
                        else if (object.prepareSignature.length >= 0)
                            message.prepareSignature = object.prepareSignature;
                if (object.evidence) {
                    if (!$Array.isArray(object.evidence))
                        throw $TypeError(".witan.v1.Propose.evidence: array expected");
                    message.evidence = $Array(object.evidence.length);
                    for (let i = 0; i < object.evidence.length; ++i)
                        if (typeof object.evidence[i] === "string")
                            $util.base64.decode(object.evidence[i], message.evidence[i] = $util.newBuffer($util.base64.length(object.evidence[i])), 0);
                        else if (object.evidence[i].length >= 0)
                            message.evidence[i] = object.evidence[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a Propose message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Propose
             * @static
             * @param {witan.v1.Propose} message Propose
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Propose.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.references = [];
                    object.evidence = [];
                }
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.view = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.view = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.header = "";
                    else {
                        object.header = [];
                        if (options.bytes !== $Array)
                            object.header = $util.newBuffer(object.header);
                    }
                    object.entry = null;
                    if (options.bytes === $String)
                        object.prepareSignature = "";
                    else {
                        object.prepareSignature = [];
                        if (options.bytes !== $Array)
                            object.prepareSignature = $util.newBuffer(object.prepareSignature);
                    }
                }
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.view = typeof message.view === "number" ? $BigInt(message.view) : $util.Long.fromBits(message.view.low >>> 0, message.view.high >>> 0, true).toBigInt();
                    else if (typeof message.view === "number")
                        object.view = options.longs === $String ? $String(message.view) : message.view;
                    else
                        object.view = options.longs === $String ? $util.Long.prototype.toString.call(message.view) : options.longs === $Number ? new $util.LongBits(message.view.low >>> 0, message.view.high >>> 0).toNumber(true) : message.view;
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    object.header = options.bytes === $String ? $util.base64.encode(message.header, 0, message.header.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.header) : message.header;
                if (message.references && message.references.length) {
                    object.references = $Array(message.references.length);
                    for (let j = 0; j < message.references.length; ++j)
                        object.references[j] = options.bytes === $String ? $util.base64.encode(message.references[j], 0, message.references[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.references[j]) : message.references[j];
                }
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry"))
                    object.entry = $root.witan.v1.EntryProof.toObject(message.entry, options, _depth + 1);
                if (message.prepareSignature != null && $Object.hasOwnProperty.call(message, "prepareSignature"))
                    object.prepareSignature = options.bytes === $String ? $util.base64.encode(message.prepareSignature, 0, message.prepareSignature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.prepareSignature) : message.prepareSignature;
                if (message.evidence && message.evidence.length) {
                    object.evidence = $Array(message.evidence.length);
                    for (let j = 0; j < message.evidence.length; ++j)
                        object.evidence[j] = options.bytes === $String ? $util.base64.encode(message.evidence[j], 0, message.evidence[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.evidence[j]) : message.evidence[j];
                }
                return object;
            };

            /**
             * Converts this Propose to JSON.
             * @function toJSON
             * @memberof witan.v1.Propose
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Propose.prototype.toJSON = function() {
                return Propose.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Propose;
        })();

        v1.ViewChange = (function() {

            /**
             * Properties of a ViewChange.
             * @typedef {Object} witan.v1.ViewChange.$Properties
             * @property {Long} [epoch] ViewChange epoch
             * @property {Long} [newView] ViewChange newView
             * @property {Uint8Array} [justification] ViewChange justification
             * @property {number} [voter] ViewChange voter
             * @property {Uint8Array} [signature] ViewChange signature
             * @property {Uint8Array} [certificate] ViewChange certificate
             * @property {Uint8Array} [committedTip] ViewChange committedTip
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ViewChange.
             * @memberof witan.v1
             * @interface IViewChange
             * @augments witan.v1.ViewChange.$Properties
             * @deprecated Use witan.v1.ViewChange.$Properties instead.
             */

            /**
             * Shape of a ViewChange.
             * @typedef {witan.v1.ViewChange.$Properties} witan.v1.ViewChange.$Shape
             */

            /**
             * Constructs a new ViewChange.
             * @memberof witan.v1
             * @classdesc Represents a ViewChange.
             * @constructor
             * @param {witan.v1.ViewChange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ViewChange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ViewChange epoch.
             * @member {Long} epoch
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ViewChange newView.
             * @member {Long} newView
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.newView = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ViewChange justification.
             * @member {Uint8Array} justification
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.justification = $util.newBuffer([]);

            /**
             * ViewChange voter.
             * @member {number} voter
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.voter = 0;

            /**
             * ViewChange signature.
             * @member {Uint8Array} signature
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.signature = $util.newBuffer([]);

            /**
             * ViewChange certificate.
             * @member {Uint8Array} certificate
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.certificate = $util.newBuffer([]);

            /**
             * ViewChange committedTip.
             * @member {Uint8Array} committedTip
             * @memberof witan.v1.ViewChange
             * @instance
             */
            ViewChange.prototype.committedTip = $util.newBuffer([]);

            /**
             * Encodes the specified ViewChange message. Does not implicitly {@link witan.v1.ViewChange.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.ViewChange
             * @static
             * @param {witan.v1.ViewChange.$Properties} message ViewChange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ViewChange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView") && (typeof message.newView === "object" ? message.newView.low || message.newView.high : message.newView !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.newView);
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification") && message.justification.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.justification);
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter") && message.voter !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.voter);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.signature);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.certificate);
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip") && message.committedTip.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.committedTip);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ViewChange message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.ViewChange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.ViewChange & witan.v1.ViewChange.$Shape} ViewChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ViewChange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.ViewChange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.newView = value;
                            else
                                delete message.newView;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.justification = value;
                            else
                                delete message.justification;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.voter = value;
                            else
                                delete message.voter;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.certificate = value;
                            else
                                delete message.certificate;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.committedTip = value;
                            else
                                delete message.committedTip;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ViewChange message.
             * @function verify
             * @memberof witan.v1.ViewChange
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ViewChange.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                        return "epoch: integer|Long expected";
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView"))
                    if (!$util.isInteger(message.newView) && !(message.newView && $util.isInteger(message.newView.low) && $util.isInteger(message.newView.high)))
                        return "newView: integer|Long expected";
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification"))
                    if (!(message.justification && typeof message.justification.length === "number" || $util.isString(message.justification)))
                        return "justification: buffer expected";
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    if (!$util.isInteger(message.voter))
                        return "voter: integer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    if (!(message.certificate && typeof message.certificate.length === "number" || $util.isString(message.certificate)))
                        return "certificate: buffer expected";
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip"))
                    if (!(message.committedTip && typeof message.committedTip.length === "number" || $util.isString(message.committedTip)))
                        return "committedTip: buffer expected";
                return null;
            };

            /**
             * Creates a ViewChange message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.ViewChange
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.ViewChange} ViewChange
             */
            ViewChange.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.ViewChange)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.ViewChange: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.ViewChange();
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.newView != null)
                    if (typeof object.newView === "object" ? object.newView.low || object.newView.high : $Number(object.newView) !== 0)
                        if ($util.Long)
                            message.newView = $util.Long.fromValue(object.newView, true);
                        else if (typeof object.newView === "string")
                            message.newView = $parseInt(object.newView, 10);
                        else if (typeof object.newView === "number")
                            message.newView = object.newView;
                        else if (typeof object.newView === "object")
                            message.newView = new $util.LongBits(object.newView.low >>> 0, object.newView.high >>> 0).toNumber(true);
                if (object.justification != null)
                    if (object.justification.length)
                        if (typeof object.justification === "string")
                            $util.base64.decode(object.justification, message.justification = $util.newBuffer($util.base64.length(object.justification)), 0);
                        else if (object.justification.length >= 0)
                            message.justification = object.justification;
                if (object.voter != null)
                    if ($Number(object.voter) !== 0)
                        message.voter = object.voter >>> 0;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                if (object.certificate != null)
                    if (object.certificate.length)
                        if (typeof object.certificate === "string")
                            $util.base64.decode(object.certificate, message.certificate = $util.newBuffer($util.base64.length(object.certificate)), 0);
                        else if (object.certificate.length >= 0)
                            message.certificate = object.certificate;
                if (object.committedTip != null)
                    if (object.committedTip.length)
                        if (typeof object.committedTip === "string")
                            $util.base64.decode(object.committedTip, message.committedTip = $util.newBuffer($util.base64.length(object.committedTip)), 0);
                        else if (object.committedTip.length >= 0)
                            message.committedTip = object.committedTip;
                return message;
            };

            /**
             * Creates a plain object from a ViewChange message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.ViewChange
             * @static
             * @param {witan.v1.ViewChange} message ViewChange
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ViewChange.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.newView = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.newView = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.justification = "";
                    else {
                        object.justification = [];
                        if (options.bytes !== $Array)
                            object.justification = $util.newBuffer(object.justification);
                    }
                    object.voter = 0;
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                    if (options.bytes === $String)
                        object.certificate = "";
                    else {
                        object.certificate = [];
                        if (options.bytes !== $Array)
                            object.certificate = $util.newBuffer(object.certificate);
                    }
                    if (options.bytes === $String)
                        object.committedTip = "";
                    else {
                        object.committedTip = [];
                        if (options.bytes !== $Array)
                            object.committedTip = $util.newBuffer(object.committedTip);
                    }
                }
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.newView = typeof message.newView === "number" ? $BigInt(message.newView) : $util.Long.fromBits(message.newView.low >>> 0, message.newView.high >>> 0, true).toBigInt();
                    else if (typeof message.newView === "number")
                        object.newView = options.longs === $String ? $String(message.newView) : message.newView;
                    else
                        object.newView = options.longs === $String ? $util.Long.prototype.toString.call(message.newView) : options.longs === $Number ? new $util.LongBits(message.newView.low >>> 0, message.newView.high >>> 0).toNumber(true) : message.newView;
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification"))
                    object.justification = options.bytes === $String ? $util.base64.encode(message.justification, 0, message.justification.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.justification) : message.justification;
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    object.voter = message.voter;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = options.bytes === $String ? $util.base64.encode(message.certificate, 0, message.certificate.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.certificate) : message.certificate;
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip"))
                    object.committedTip = options.bytes === $String ? $util.base64.encode(message.committedTip, 0, message.committedTip.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.committedTip) : message.committedTip;
                return object;
            };

            /**
             * Converts this ViewChange to JSON.
             * @function toJSON
             * @memberof witan.v1.ViewChange
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ViewChange.prototype.toJSON = function() {
                return ViewChange.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ViewChange;
        })();

        v1.ListedViewChange = (function() {

            /**
             * Properties of a ListedViewChange.
             * @typedef {Object} witan.v1.ListedViewChange.$Properties
             * @property {number} [voter] ListedViewChange voter
             * @property {Uint8Array} [justification] ListedViewChange justification
             * @property {Uint8Array} [signature] ListedViewChange signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListedViewChange.
             * @memberof witan.v1
             * @interface IListedViewChange
             * @augments witan.v1.ListedViewChange.$Properties
             * @deprecated Use witan.v1.ListedViewChange.$Properties instead.
             */

            /**
             * Shape of a ListedViewChange.
             * @typedef {witan.v1.ListedViewChange.$Properties} witan.v1.ListedViewChange.$Shape
             */

            /**
             * Constructs a new ListedViewChange.
             * @memberof witan.v1
             * @classdesc Represents a ListedViewChange.
             * @constructor
             * @param {witan.v1.ListedViewChange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListedViewChange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListedViewChange voter.
             * @member {number} voter
             * @memberof witan.v1.ListedViewChange
             * @instance
             */
            ListedViewChange.prototype.voter = 0;

            /**
             * ListedViewChange justification.
             * @member {Uint8Array} justification
             * @memberof witan.v1.ListedViewChange
             * @instance
             */
            ListedViewChange.prototype.justification = $util.newBuffer([]);

            /**
             * ListedViewChange signature.
             * @member {Uint8Array} signature
             * @memberof witan.v1.ListedViewChange
             * @instance
             */
            ListedViewChange.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified ListedViewChange message. Does not implicitly {@link witan.v1.ListedViewChange.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.ListedViewChange
             * @static
             * @param {witan.v1.ListedViewChange.$Properties} message ListedViewChange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListedViewChange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter") && message.voter !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.voter);
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification") && message.justification.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.justification);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListedViewChange message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.ListedViewChange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.ListedViewChange & witan.v1.ListedViewChange.$Shape} ListedViewChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListedViewChange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.ListedViewChange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.voter = value;
                            else
                                delete message.voter;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.justification = value;
                            else
                                delete message.justification;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListedViewChange message.
             * @function verify
             * @memberof witan.v1.ListedViewChange
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListedViewChange.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    if (!$util.isInteger(message.voter))
                        return "voter: integer expected";
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification"))
                    if (!(message.justification && typeof message.justification.length === "number" || $util.isString(message.justification)))
                        return "justification: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                return null;
            };

            /**
             * Creates a ListedViewChange message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.ListedViewChange
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.ListedViewChange} ListedViewChange
             */
            ListedViewChange.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.ListedViewChange)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.ListedViewChange: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.ListedViewChange();
                if (object.voter != null)
                    if ($Number(object.voter) !== 0)
                        message.voter = object.voter >>> 0;
                if (object.justification != null)
                    if (object.justification.length)
                        if (typeof object.justification === "string")
                            $util.base64.decode(object.justification, message.justification = $util.newBuffer($util.base64.length(object.justification)), 0);
                        else if (object.justification.length >= 0)
                            message.justification = object.justification;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                return message;
            };

            /**
             * Creates a plain object from a ListedViewChange message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.ListedViewChange
             * @static
             * @param {witan.v1.ListedViewChange} message ListedViewChange
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListedViewChange.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.voter = 0;
                    if (options.bytes === $String)
                        object.justification = "";
                    else {
                        object.justification = [];
                        if (options.bytes !== $Array)
                            object.justification = $util.newBuffer(object.justification);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                }
                if (message.voter != null && $Object.hasOwnProperty.call(message, "voter"))
                    object.voter = message.voter;
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification"))
                    object.justification = options.bytes === $String ? $util.base64.encode(message.justification, 0, message.justification.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.justification) : message.justification;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                return object;
            };

            /**
             * Converts this ListedViewChange to JSON.
             * @function toJSON
             * @memberof witan.v1.ListedViewChange
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListedViewChange.prototype.toJSON = function() {
                return ListedViewChange.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListedViewChange;
        })();

        v1.NewView = (function() {

            /**
             * Properties of a NewView.
             * @typedef {Object} witan.v1.NewView.$Properties
             * @property {Long} [epoch] NewView epoch
             * @property {Long} [view] NewView view
             * @property {Array.<witan.v1.ListedViewChange.$Properties>} [viewChanges] NewView viewChanges
             * @property {Uint8Array} [highest] NewView highest
             * @property {Uint8Array} [signature] NewView signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NewView.
             * @memberof witan.v1
             * @interface INewView
             * @augments witan.v1.NewView.$Properties
             * @deprecated Use witan.v1.NewView.$Properties instead.
             */

            /**
             * Shape of a NewView.
             * @typedef {witan.v1.NewView.$Properties} witan.v1.NewView.$Shape
             */

            /**
             * Constructs a new NewView.
             * @memberof witan.v1
             * @classdesc Represents a NewView.
             * @constructor
             * @param {witan.v1.NewView.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NewView = function (properties) {
                this.viewChanges = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NewView epoch.
             * @member {Long} epoch
             * @memberof witan.v1.NewView
             * @instance
             */
            NewView.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * NewView view.
             * @member {Long} view
             * @memberof witan.v1.NewView
             * @instance
             */
            NewView.prototype.view = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * NewView viewChanges.
             * @member {Array.<witan.v1.ListedViewChange>} viewChanges
             * @memberof witan.v1.NewView
             * @instance
             */
            NewView.prototype.viewChanges = $util.emptyArray;

            /**
             * NewView highest.
             * @member {Uint8Array} highest
             * @memberof witan.v1.NewView
             * @instance
             */
            NewView.prototype.highest = $util.newBuffer([]);

            /**
             * NewView signature.
             * @member {Uint8Array} signature
             * @memberof witan.v1.NewView
             * @instance
             */
            NewView.prototype.signature = $util.newBuffer([]);

            /**
             * Encodes the specified NewView message. Does not implicitly {@link witan.v1.NewView.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.NewView
             * @static
             * @param {witan.v1.NewView.$Properties} message NewView message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NewView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.view != null && $Object.hasOwnProperty.call(message, "view") && (typeof message.view === "object" ? message.view.low || message.view.high : message.view !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.view);
                if (message.viewChanges != null && message.viewChanges.length)
                    for (let i = 0; i < message.viewChanges.length; ++i)
                        $root.witan.v1.ListedViewChange.encode(message.viewChanges[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.highest != null && $Object.hasOwnProperty.call(message, "highest") && message.highest.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.highest);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NewView message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.NewView
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.NewView & witan.v1.NewView.$Shape} NewView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NewView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.NewView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.view = value;
                            else
                                delete message.view;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.viewChanges && message.viewChanges.length))
                                message.viewChanges = [];
                            message.viewChanges.push($root.witan.v1.ListedViewChange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.highest = value;
                            else
                                delete message.highest;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a NewView message.
             * @function verify
             * @memberof witan.v1.NewView
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            NewView.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                        return "epoch: integer|Long expected";
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (!$util.isInteger(message.view) && !(message.view && $util.isInteger(message.view.low) && $util.isInteger(message.view.high)))
                        return "view: integer|Long expected";
                if (message.viewChanges != null && $Object.hasOwnProperty.call(message, "viewChanges")) {
                    if (!$Array.isArray(message.viewChanges))
                        return "viewChanges: array expected";
                    for (let i = 0; i < message.viewChanges.length; ++i) {
                        let error = $root.witan.v1.ListedViewChange.verify(message.viewChanges[i], _depth + 1);
                        if (error)
                            return "viewChanges." + error;
                    }
                }
                if (message.highest != null && $Object.hasOwnProperty.call(message, "highest"))
                    if (!(message.highest && typeof message.highest.length === "number" || $util.isString(message.highest)))
                        return "highest: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                return null;
            };

            /**
             * Creates a NewView message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.NewView
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.NewView} NewView
             */
            NewView.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.NewView)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.NewView: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.NewView();
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.view != null)
                    if (typeof object.view === "object" ? object.view.low || object.view.high : $Number(object.view) !== 0)
                        if ($util.Long)
                            message.view = $util.Long.fromValue(object.view, true);
                        else if (typeof object.view === "string")
                            message.view = $parseInt(object.view, 10);
                        else if (typeof object.view === "number")
                            message.view = object.view;
                        else if (typeof object.view === "object")
                            message.view = new $util.LongBits(object.view.low >>> 0, object.view.high >>> 0).toNumber(true);
                if (object.viewChanges) {
                    if (!$Array.isArray(object.viewChanges))
                        throw $TypeError(".witan.v1.NewView.viewChanges: array expected");
                    message.viewChanges = $Array(object.viewChanges.length);
                    for (let i = 0; i < object.viewChanges.length; ++i) {
                        if (!$util.isObject(object.viewChanges[i]))
                            throw $TypeError(".witan.v1.NewView.viewChanges: object expected");
                        message.viewChanges[i] = $root.witan.v1.ListedViewChange.fromObject(object.viewChanges[i], _depth + 1);
                    }
                }
                if (object.highest != null)
                    if (object.highest.length)
                        if (typeof object.highest === "string")
                            $util.base64.decode(object.highest, message.highest = $util.newBuffer($util.base64.length(object.highest)), 0);
                        else if (object.highest.length >= 0)
                            message.highest = object.highest;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                return message;
            };

            /**
             * Creates a plain object from a NewView message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.NewView
             * @static
             * @param {witan.v1.NewView} message NewView
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            NewView.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.viewChanges = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.view = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.view = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.highest = "";
                    else {
                        object.highest = [];
                        if (options.bytes !== $Array)
                            object.highest = $util.newBuffer(object.highest);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                }
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.view = typeof message.view === "number" ? $BigInt(message.view) : $util.Long.fromBits(message.view.low >>> 0, message.view.high >>> 0, true).toBigInt();
                    else if (typeof message.view === "number")
                        object.view = options.longs === $String ? $String(message.view) : message.view;
                    else
                        object.view = options.longs === $String ? $util.Long.prototype.toString.call(message.view) : options.longs === $Number ? new $util.LongBits(message.view.low >>> 0, message.view.high >>> 0).toNumber(true) : message.view;
                if (message.viewChanges && message.viewChanges.length) {
                    object.viewChanges = $Array(message.viewChanges.length);
                    for (let j = 0; j < message.viewChanges.length; ++j)
                        object.viewChanges[j] = $root.witan.v1.ListedViewChange.toObject(message.viewChanges[j], options, _depth + 1);
                }
                if (message.highest != null && $Object.hasOwnProperty.call(message, "highest"))
                    object.highest = options.bytes === $String ? $util.base64.encode(message.highest, 0, message.highest.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.highest) : message.highest;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                return object;
            };

            /**
             * Converts this NewView to JSON.
             * @function toJSON
             * @memberof witan.v1.NewView
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            NewView.prototype.toJSON = function() {
                return NewView.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NewView;
        })();

        v1.Rotate = (function() {

            /**
             * Properties of a Rotate.
             * @typedef {Object} witan.v1.Rotate.$Properties
             * @property {Uint8Array} [certificate] Rotate certificate
             * @property {Uint8Array} [header] Rotate header
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Rotate.
             * @memberof witan.v1
             * @interface IRotate
             * @augments witan.v1.Rotate.$Properties
             * @deprecated Use witan.v1.Rotate.$Properties instead.
             */

            /**
             * Shape of a Rotate.
             * @typedef {witan.v1.Rotate.$Properties} witan.v1.Rotate.$Shape
             */

            /**
             * Constructs a new Rotate.
             * @memberof witan.v1
             * @classdesc Represents a Rotate.
             * @constructor
             * @param {witan.v1.Rotate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Rotate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Rotate certificate.
             * @member {Uint8Array} certificate
             * @memberof witan.v1.Rotate
             * @instance
             */
            Rotate.prototype.certificate = $util.newBuffer([]);

            /**
             * Rotate header.
             * @member {Uint8Array} header
             * @memberof witan.v1.Rotate
             * @instance
             */
            Rotate.prototype.header = $util.newBuffer([]);

            /**
             * Encodes the specified Rotate message. Does not implicitly {@link witan.v1.Rotate.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Rotate
             * @static
             * @param {witan.v1.Rotate.$Properties} message Rotate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Rotate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.certificate);
                if (message.header != null && $Object.hasOwnProperty.call(message, "header") && message.header.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.header);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Rotate message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Rotate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Rotate & witan.v1.Rotate.$Shape} Rotate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Rotate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Rotate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.certificate = value;
                            else
                                delete message.certificate;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.header = value;
                            else
                                delete message.header;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Rotate message.
             * @function verify
             * @memberof witan.v1.Rotate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Rotate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    if (!(message.certificate && typeof message.certificate.length === "number" || $util.isString(message.certificate)))
                        return "certificate: buffer expected";
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    if (!(message.header && typeof message.header.length === "number" || $util.isString(message.header)))
                        return "header: buffer expected";
                return null;
            };

            /**
             * Creates a Rotate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Rotate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Rotate} Rotate
             */
            Rotate.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Rotate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Rotate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Rotate();
                if (object.certificate != null)
                    if (object.certificate.length)
                        if (typeof object.certificate === "string")
                            $util.base64.decode(object.certificate, message.certificate = $util.newBuffer($util.base64.length(object.certificate)), 0);
                        else if (object.certificate.length >= 0)
                            message.certificate = object.certificate;
                if (object.header != null)
                    if (object.header.length)
                        if (typeof object.header === "string")
                            $util.base64.decode(object.header, message.header = $util.newBuffer($util.base64.length(object.header)), 0);
                        else if (object.header.length >= 0)
                            message.header = object.header;
                return message;
            };

            /**
             * Creates a plain object from a Rotate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Rotate
             * @static
             * @param {witan.v1.Rotate} message Rotate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Rotate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.certificate = "";
                    else {
                        object.certificate = [];
                        if (options.bytes !== $Array)
                            object.certificate = $util.newBuffer(object.certificate);
                    }
                    if (options.bytes === $String)
                        object.header = "";
                    else {
                        object.header = [];
                        if (options.bytes !== $Array)
                            object.header = $util.newBuffer(object.header);
                    }
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = options.bytes === $String ? $util.base64.encode(message.certificate, 0, message.certificate.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.certificate) : message.certificate;
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    object.header = options.bytes === $String ? $util.base64.encode(message.header, 0, message.header.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.header) : message.header;
                return object;
            };

            /**
             * Converts this Rotate to JSON.
             * @function toJSON
             * @memberof witan.v1.Rotate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Rotate.prototype.toJSON = function() {
                return Rotate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Rotate;
        })();

        v1.EntryProof = (function() {

            /**
             * Properties of an EntryProof.
             * @typedef {Object} witan.v1.EntryProof.$Properties
             * @property {witan.v1.NewView.$Properties|null} [newView] EntryProof newView
             * @property {witan.v1.Rotate.$Properties|null} [rotate] EntryProof rotate
             * @property {"newView"|"rotate"} [proof] EntryProof proof
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EntryProof.
             * @memberof witan.v1
             * @interface IEntryProof
             * @augments witan.v1.EntryProof.$Properties
             * @deprecated Use witan.v1.EntryProof.$Properties instead.
             */

            /**
             * Narrowed shape of an EntryProof.
             * @typedef {{
             *   newView?: witan.v1.NewView.$Shape|null;
             *   rotate?: witan.v1.Rotate.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ proof?: undefined; newView?: null; rotate?: null }|{ proof?: "newView"; newView: witan.v1.NewView.$Shape; rotate?: null }|{ proof?: "rotate"; newView?: null; rotate: witan.v1.Rotate.$Shape })
             * )} witan.v1.EntryProof.$Shape
             */

            /**
             * Constructs a new EntryProof.
             * @memberof witan.v1
             * @classdesc Represents an EntryProof.
             * @constructor
             * @param {witan.v1.EntryProof.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EntryProof = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EntryProof newView.
             * @member {witan.v1.NewView|null} newView
             * @memberof witan.v1.EntryProof
             * @instance
             */
            EntryProof.prototype.newView = null;

            /**
             * EntryProof rotate.
             * @member {witan.v1.Rotate|null} rotate
             * @memberof witan.v1.EntryProof
             * @instance
             */
            EntryProof.prototype.rotate = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * EntryProof proof.
             * @member {"newView"|"rotate"|undefined} proof
             * @memberof witan.v1.EntryProof
             * @instance
             */
            $Object.defineProperty(EntryProof.prototype, "proof", {
                get: $util.oneOfGetter($oneOfFields = ["newView", "rotate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified EntryProof message. Does not implicitly {@link witan.v1.EntryProof.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.EntryProof
             * @static
             * @param {witan.v1.EntryProof.$Properties} message EntryProof message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EntryProof.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView"))
                    $root.witan.v1.NewView.encode(message.newView, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.rotate != null && $Object.hasOwnProperty.call(message, "rotate"))
                    $root.witan.v1.Rotate.encode(message.rotate, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EntryProof message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.EntryProof
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.EntryProof & witan.v1.EntryProof.$Shape} EntryProof
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EntryProof.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.EntryProof();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.newView = $root.witan.v1.NewView.decode(reader, reader.size(), $undefined, _depth + 1, message.newView);
                            message.proof = "newView";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.rotate = $root.witan.v1.Rotate.decode(reader, reader.size(), $undefined, _depth + 1, message.rotate);
                            message.proof = "rotate";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an EntryProof message.
             * @function verify
             * @memberof witan.v1.EntryProof
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            EntryProof.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView")) {
                    properties.proof = 1;
                    {
                        let error = $root.witan.v1.NewView.verify(message.newView, _depth + 1);
                        if (error)
                            return "newView." + error;
                    }
                }
                if (message.rotate != null && $Object.hasOwnProperty.call(message, "rotate")) {
                    if (properties.proof === 1)
                        return "proof: multiple values";
                    properties.proof = 1;
                    {
                        let error = $root.witan.v1.Rotate.verify(message.rotate, _depth + 1);
                        if (error)
                            return "rotate." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an EntryProof message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.EntryProof
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.EntryProof} EntryProof
             */
            EntryProof.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.EntryProof)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.EntryProof: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.EntryProof();
                if (object.newView != null) {
                    if (!$util.isObject(object.newView))
                        throw $TypeError(".witan.v1.EntryProof.newView: object expected");
                    message.newView = $root.witan.v1.NewView.fromObject(object.newView, _depth + 1);
                }
                if (object.rotate != null) {
                    if (!$util.isObject(object.rotate))
                        throw $TypeError(".witan.v1.EntryProof.rotate: object expected");
                    message.rotate = $root.witan.v1.Rotate.fromObject(object.rotate, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an EntryProof message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.EntryProof
             * @static
             * @param {witan.v1.EntryProof} message EntryProof
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            EntryProof.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.newView != null && $Object.hasOwnProperty.call(message, "newView")) {
                    object.newView = $root.witan.v1.NewView.toObject(message.newView, options, _depth + 1);
                    if (options.oneofs)
                        object.proof = "newView";
                }
                if (message.rotate != null && $Object.hasOwnProperty.call(message, "rotate")) {
                    object.rotate = $root.witan.v1.Rotate.toObject(message.rotate, options, _depth + 1);
                    if (options.oneofs)
                        object.proof = "rotate";
                }
                return object;
            };

            /**
             * Converts this EntryProof to JSON.
             * @function toJSON
             * @memberof witan.v1.EntryProof
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            EntryProof.prototype.toJSON = function() {
                return EntryProof.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EntryProof;
        })();

        v1.LaneHeld = (function() {

            /**
             * Properties of a LaneHeld.
             * @typedef {Object} witan.v1.LaneHeld.$Properties
             * @property {number} [author] LaneHeld author
             * @property {number} [boot] LaneHeld boot
             * @property {Long} [seq] LaneHeld seq
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LaneHeld.
             * @memberof witan.v1
             * @interface ILaneHeld
             * @augments witan.v1.LaneHeld.$Properties
             * @deprecated Use witan.v1.LaneHeld.$Properties instead.
             */

            /**
             * Shape of a LaneHeld.
             * @typedef {witan.v1.LaneHeld.$Properties} witan.v1.LaneHeld.$Shape
             */

            /**
             * Constructs a new LaneHeld.
             * @memberof witan.v1
             * @classdesc Represents a LaneHeld.
             * @constructor
             * @param {witan.v1.LaneHeld.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LaneHeld = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LaneHeld author.
             * @member {number} author
             * @memberof witan.v1.LaneHeld
             * @instance
             */
            LaneHeld.prototype.author = 0;

            /**
             * LaneHeld boot.
             * @member {number} boot
             * @memberof witan.v1.LaneHeld
             * @instance
             */
            LaneHeld.prototype.boot = 0;

            /**
             * LaneHeld seq.
             * @member {Long} seq
             * @memberof witan.v1.LaneHeld
             * @instance
             */
            LaneHeld.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified LaneHeld message. Does not implicitly {@link witan.v1.LaneHeld.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.LaneHeld
             * @static
             * @param {witan.v1.LaneHeld.$Properties} message LaneHeld message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LaneHeld.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.author != null && $Object.hasOwnProperty.call(message, "author") && message.author !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.author);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.boot);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.seq);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LaneHeld message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.LaneHeld
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.LaneHeld & witan.v1.LaneHeld.$Shape} LaneHeld
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LaneHeld.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.LaneHeld();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.author = value;
                            else
                                delete message.author;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a LaneHeld message.
             * @function verify
             * @memberof witan.v1.LaneHeld
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LaneHeld.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                    if (!$util.isInteger(message.author))
                        return "author: integer expected";
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    if (!$util.isInteger(message.boot))
                        return "boot: integer expected";
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                return null;
            };

            /**
             * Creates a LaneHeld message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.LaneHeld
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.LaneHeld} LaneHeld
             */
            LaneHeld.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.LaneHeld)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.LaneHeld: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.LaneHeld();
                if (object.author != null)
                    if ($Number(object.author) !== 0)
                        message.author = object.author >>> 0;
                if (object.boot != null)
                    if ($Number(object.boot) !== 0)
                        message.boot = object.boot >>> 0;
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a LaneHeld message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.LaneHeld
             * @static
             * @param {witan.v1.LaneHeld} message LaneHeld
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LaneHeld.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.author = 0;
                    object.boot = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                    object.author = message.author;
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    object.boot = message.boot;
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                return object;
            };

            /**
             * Converts this LaneHeld to JSON.
             * @function toJSON
             * @memberof witan.v1.LaneHeld
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LaneHeld.prototype.toJSON = function() {
                return LaneHeld.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LaneHeld;
        })();

        v1.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} witan.v1.Status.$Properties
             * @property {Long} [epoch] Status epoch
             * @property {Long} [view] Status view
             * @property {boolean} [active] Status active
             * @property {Uint8Array} [committedTip] Status committedTip
             * @property {witan.v1.EntryProof.$Properties} [entry] Status entry
             * @property {Array.<witan.v1.LaneHeld.$Properties>} [have] Status have
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof witan.v1
             * @interface IStatus
             * @augments witan.v1.Status.$Properties
             * @deprecated Use witan.v1.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {{
             *   epoch?: Long;
             *   view?: Long;
             *   active?: boolean;
             *   committedTip?: Uint8Array;
             *   entry?: witan.v1.EntryProof.$Shape;
             *   have?: Array.<witan.v1.LaneHeld.$Shape>;
             *   $unknowns?: Array.<Uint8Array>;
             * }} witan.v1.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof witan.v1
             * @classdesc Represents a Status.
             * @constructor
             * @param {witan.v1.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Status = function (properties) {
                this.have = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Status epoch.
             * @member {Long} epoch
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Status view.
             * @member {Long} view
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.view = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Status active.
             * @member {boolean} active
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.active = false;

            /**
             * Status committedTip.
             * @member {Uint8Array} committedTip
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.committedTip = $util.newBuffer([]);

            /**
             * Status entry.
             * @member {witan.v1.EntryProof} entry
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.entry = null;

            /**
             * Status have.
             * @member {Array.<witan.v1.LaneHeld>} have
             * @memberof witan.v1.Status
             * @instance
             */
            Status.prototype.have = $util.emptyArray;

            /**
             * Encodes the specified Status message. Does not implicitly {@link witan.v1.Status.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Status
             * @static
             * @param {witan.v1.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.epoch);
                if (message.view != null && $Object.hasOwnProperty.call(message, "view") && (typeof message.view === "object" ? message.view.low || message.view.high : message.view !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.view);
                if (message.active != null && $Object.hasOwnProperty.call(message, "active") && message.active !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.active);
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip") && message.committedTip.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.committedTip);
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry"))
                    $root.witan.v1.EntryProof.encode(message.entry, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.have != null && message.have.length)
                    for (let i = 0; i < message.have.length; ++i)
                        $root.witan.v1.LaneHeld.encode(message.have[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Status & witan.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Status();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.view = value;
                            else
                                delete message.view;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.active = value;
                            else
                                delete message.active;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.committedTip = value;
                            else
                                delete message.committedTip;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.entry = $root.witan.v1.EntryProof.decode(reader, reader.size(), $undefined, _depth + 1, message.entry);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.have && message.have.length))
                                message.have = [];
                            message.have.push($root.witan.v1.LaneHeld.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Status message.
             * @function verify
             * @memberof witan.v1.Status
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Status.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (!$util.isInteger(message.epoch) && !(message.epoch && $util.isInteger(message.epoch.low) && $util.isInteger(message.epoch.high)))
                        return "epoch: integer|Long expected";
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (!$util.isInteger(message.view) && !(message.view && $util.isInteger(message.view.low) && $util.isInteger(message.view.high)))
                        return "view: integer|Long expected";
                if (message.active != null && $Object.hasOwnProperty.call(message, "active"))
                    if (typeof message.active !== "boolean")
                        return "active: boolean expected";
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip"))
                    if (!(message.committedTip && typeof message.committedTip.length === "number" || $util.isString(message.committedTip)))
                        return "committedTip: buffer expected";
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry")) {
                    let error = $root.witan.v1.EntryProof.verify(message.entry, _depth + 1);
                    if (error)
                        return "entry." + error;
                }
                if (message.have != null && $Object.hasOwnProperty.call(message, "have")) {
                    if (!$Array.isArray(message.have))
                        return "have: array expected";
                    for (let i = 0; i < message.have.length; ++i) {
                        let error = $root.witan.v1.LaneHeld.verify(message.have[i], _depth + 1);
                        if (error)
                            return "have." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Status message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Status
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Status} Status
             */
            Status.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Status)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Status: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Status();
                if (object.epoch != null)
                    if (typeof object.epoch === "object" ? object.epoch.low || object.epoch.high : $Number(object.epoch) !== 0)
                        if ($util.Long)
                            message.epoch = $util.Long.fromValue(object.epoch, true);
                        else if (typeof object.epoch === "string")
                            message.epoch = $parseInt(object.epoch, 10);
                        else if (typeof object.epoch === "number")
                            message.epoch = object.epoch;
                        else if (typeof object.epoch === "object")
                            message.epoch = new $util.LongBits(object.epoch.low >>> 0, object.epoch.high >>> 0).toNumber(true);
                if (object.view != null)
                    if (typeof object.view === "object" ? object.view.low || object.view.high : $Number(object.view) !== 0)
                        if ($util.Long)
                            message.view = $util.Long.fromValue(object.view, true);
                        else if (typeof object.view === "string")
                            message.view = $parseInt(object.view, 10);
                        else if (typeof object.view === "number")
                            message.view = object.view;
                        else if (typeof object.view === "object")
                            message.view = new $util.LongBits(object.view.low >>> 0, object.view.high >>> 0).toNumber(true);
                if (object.active != null)
                    if (object.active)
                        message.active = $Boolean(object.active);
                if (object.committedTip != null)
                    if (object.committedTip.length)
                        if (typeof object.committedTip === "string")
                            $util.base64.decode(object.committedTip, message.committedTip = $util.newBuffer($util.base64.length(object.committedTip)), 0);
                        else if (object.committedTip.length >= 0)
                            message.committedTip = object.committedTip;
                if (object.entry != null) {
                    if (!$util.isObject(object.entry))
                        throw $TypeError(".witan.v1.Status.entry: object expected");
                    message.entry = $root.witan.v1.EntryProof.fromObject(object.entry, _depth + 1);
                }
                if (object.have) {
                    if (!$Array.isArray(object.have))
                        throw $TypeError(".witan.v1.Status.have: array expected");
                    message.have = $Array(object.have.length);
                    for (let i = 0; i < object.have.length; ++i) {
                        if (!$util.isObject(object.have[i]))
                            throw $TypeError(".witan.v1.Status.have: object expected");
                        message.have[i] = $root.witan.v1.LaneHeld.fromObject(object.have[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Status message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Status
             * @static
             * @param {witan.v1.Status} message Status
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Status.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.have = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.epoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.epoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.view = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.view = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.active = false;
                    if (options.bytes === $String)
                        object.committedTip = "";
                    else {
                        object.committedTip = [];
                        if (options.bytes !== $Array)
                            object.committedTip = $util.newBuffer(object.committedTip);
                    }
                    object.entry = null;
                }
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.epoch = typeof message.epoch === "number" ? $BigInt(message.epoch) : $util.Long.fromBits(message.epoch.low >>> 0, message.epoch.high >>> 0, true).toBigInt();
                    else if (typeof message.epoch === "number")
                        object.epoch = options.longs === $String ? $String(message.epoch) : message.epoch;
                    else
                        object.epoch = options.longs === $String ? $util.Long.prototype.toString.call(message.epoch) : options.longs === $Number ? new $util.LongBits(message.epoch.low >>> 0, message.epoch.high >>> 0).toNumber(true) : message.epoch;
                if (message.view != null && $Object.hasOwnProperty.call(message, "view"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.view = typeof message.view === "number" ? $BigInt(message.view) : $util.Long.fromBits(message.view.low >>> 0, message.view.high >>> 0, true).toBigInt();
                    else if (typeof message.view === "number")
                        object.view = options.longs === $String ? $String(message.view) : message.view;
                    else
                        object.view = options.longs === $String ? $util.Long.prototype.toString.call(message.view) : options.longs === $Number ? new $util.LongBits(message.view.low >>> 0, message.view.high >>> 0).toNumber(true) : message.view;
                if (message.active != null && $Object.hasOwnProperty.call(message, "active"))
                    object.active = message.active;
                if (message.committedTip != null && $Object.hasOwnProperty.call(message, "committedTip"))
                    object.committedTip = options.bytes === $String ? $util.base64.encode(message.committedTip, 0, message.committedTip.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.committedTip) : message.committedTip;
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry"))
                    object.entry = $root.witan.v1.EntryProof.toObject(message.entry, options, _depth + 1);
                if (message.have && message.have.length) {
                    object.have = $Array(message.have.length);
                    for (let j = 0; j < message.have.length; ++j)
                        object.have[j] = $root.witan.v1.LaneHeld.toObject(message.have[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Status to JSON.
             * @function toJSON
             * @memberof witan.v1.Status
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Status.prototype.toJSON = function() {
                return Status.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Status;
        })();

        v1.GetBatch = (function() {

            /**
             * Properties of a GetBatch.
             * @typedef {Object} witan.v1.GetBatch.$Properties
             * @property {Array.<Uint8Array>} [batchHashes] GetBatch batchHashes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetBatch.
             * @memberof witan.v1
             * @interface IGetBatch
             * @augments witan.v1.GetBatch.$Properties
             * @deprecated Use witan.v1.GetBatch.$Properties instead.
             */

            /**
             * Shape of a GetBatch.
             * @typedef {witan.v1.GetBatch.$Properties} witan.v1.GetBatch.$Shape
             */

            /**
             * Constructs a new GetBatch.
             * @memberof witan.v1
             * @classdesc Represents a GetBatch.
             * @constructor
             * @param {witan.v1.GetBatch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetBatch = function (properties) {
                this.batchHashes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetBatch batchHashes.
             * @member {Array.<Uint8Array>} batchHashes
             * @memberof witan.v1.GetBatch
             * @instance
             */
            GetBatch.prototype.batchHashes = $util.emptyArray;

            /**
             * Encodes the specified GetBatch message. Does not implicitly {@link witan.v1.GetBatch.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.GetBatch
             * @static
             * @param {witan.v1.GetBatch.$Properties} message GetBatch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.batchHashes != null && message.batchHashes.length)
                    for (let i = 0; i < message.batchHashes.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.batchHashes[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetBatch message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.GetBatch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.GetBatch & witan.v1.GetBatch.$Shape} GetBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.GetBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.batchHashes && message.batchHashes.length))
                                message.batchHashes = [];
                            message.batchHashes.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a GetBatch message.
             * @function verify
             * @memberof witan.v1.GetBatch
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GetBatch.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.batchHashes != null && $Object.hasOwnProperty.call(message, "batchHashes")) {
                    if (!$Array.isArray(message.batchHashes))
                        return "batchHashes: array expected";
                    for (let i = 0; i < message.batchHashes.length; ++i)
                        if (!(message.batchHashes[i] && typeof message.batchHashes[i].length === "number" || $util.isString(message.batchHashes[i])))
                            return "batchHashes: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a GetBatch message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.GetBatch
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.GetBatch} GetBatch
             */
            GetBatch.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.GetBatch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.GetBatch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.GetBatch();
                if (object.batchHashes) {
                    if (!$Array.isArray(object.batchHashes))
                        throw $TypeError(".witan.v1.GetBatch.batchHashes: array expected");
                    message.batchHashes = $Array(object.batchHashes.length);
                    for (let i = 0; i < object.batchHashes.length; ++i)
                        if (typeof object.batchHashes[i] === "string")
                            $util.base64.decode(object.batchHashes[i], message.batchHashes[i] = $util.newBuffer($util.base64.length(object.batchHashes[i])), 0);
                        else if (object.batchHashes[i].length >= 0)
                            message.batchHashes[i] = object.batchHashes[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a GetBatch message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.GetBatch
             * @static
             * @param {witan.v1.GetBatch} message GetBatch
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GetBatch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.batchHashes = [];
                if (message.batchHashes && message.batchHashes.length) {
                    object.batchHashes = $Array(message.batchHashes.length);
                    for (let j = 0; j < message.batchHashes.length; ++j)
                        object.batchHashes[j] = options.bytes === $String ? $util.base64.encode(message.batchHashes[j], 0, message.batchHashes[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.batchHashes[j]) : message.batchHashes[j];
                }
                return object;
            };

            /**
             * Converts this GetBatch to JSON.
             * @function toJSON
             * @memberof witan.v1.GetBatch
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GetBatch.prototype.toJSON = function() {
                return GetBatch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GetBatch;
        })();

        v1.GetBlocks = (function() {

            /**
             * Properties of a GetBlocks.
             * @typedef {Object} witan.v1.GetBlocks.$Properties
             * @property {Long} [from] GetBlocks from
             * @property {Long} [to] GetBlocks to
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetBlocks.
             * @memberof witan.v1
             * @interface IGetBlocks
             * @augments witan.v1.GetBlocks.$Properties
             * @deprecated Use witan.v1.GetBlocks.$Properties instead.
             */

            /**
             * Shape of a GetBlocks.
             * @typedef {witan.v1.GetBlocks.$Properties} witan.v1.GetBlocks.$Shape
             */

            /**
             * Constructs a new GetBlocks.
             * @memberof witan.v1
             * @classdesc Represents a GetBlocks.
             * @constructor
             * @param {witan.v1.GetBlocks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetBlocks = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetBlocks from.
             * @member {Long} from
             * @memberof witan.v1.GetBlocks
             * @instance
             */
            GetBlocks.prototype.from = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * GetBlocks to.
             * @member {Long} to
             * @memberof witan.v1.GetBlocks
             * @instance
             */
            GetBlocks.prototype.to = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified GetBlocks message. Does not implicitly {@link witan.v1.GetBlocks.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.GetBlocks
             * @static
             * @param {witan.v1.GetBlocks.$Properties} message GetBlocks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetBlocks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && (typeof message.from === "object" ? message.from.low || message.from.high : message.from !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && (typeof message.to === "object" ? message.to.low || message.to.high : message.to !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.to);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetBlocks message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.GetBlocks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.GetBlocks & witan.v1.GetBlocks.$Shape} GetBlocks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetBlocks.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.GetBlocks();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a GetBlocks message.
             * @function verify
             * @memberof witan.v1.GetBlocks
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GetBlocks.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    if (!$util.isInteger(message.from) && !(message.from && $util.isInteger(message.from.low) && $util.isInteger(message.from.high)))
                        return "from: integer|Long expected";
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    if (!$util.isInteger(message.to) && !(message.to && $util.isInteger(message.to.low) && $util.isInteger(message.to.high)))
                        return "to: integer|Long expected";
                return null;
            };

            /**
             * Creates a GetBlocks message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.GetBlocks
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.GetBlocks} GetBlocks
             */
            GetBlocks.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.GetBlocks)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.GetBlocks: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.GetBlocks();
                if (object.from != null)
                    if (typeof object.from === "object" ? object.from.low || object.from.high : $Number(object.from) !== 0)
                        if ($util.Long)
                            message.from = $util.Long.fromValue(object.from, true);
                        else if (typeof object.from === "string")
                            message.from = $parseInt(object.from, 10);
                        else if (typeof object.from === "number")
                            message.from = object.from;
                        else if (typeof object.from === "object")
                            message.from = new $util.LongBits(object.from.low >>> 0, object.from.high >>> 0).toNumber(true);
                if (object.to != null)
                    if (typeof object.to === "object" ? object.to.low || object.to.high : $Number(object.to) !== 0)
                        if ($util.Long)
                            message.to = $util.Long.fromValue(object.to, true);
                        else if (typeof object.to === "string")
                            message.to = $parseInt(object.to, 10);
                        else if (typeof object.to === "number")
                            message.to = object.to;
                        else if (typeof object.to === "object")
                            message.to = new $util.LongBits(object.to.low >>> 0, object.to.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a GetBlocks message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.GetBlocks
             * @static
             * @param {witan.v1.GetBlocks} message GetBlocks
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GetBlocks.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.from = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.from = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.to = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.to = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.from = typeof message.from === "number" ? $BigInt(message.from) : $util.Long.fromBits(message.from.low >>> 0, message.from.high >>> 0, true).toBigInt();
                    else if (typeof message.from === "number")
                        object.from = options.longs === $String ? $String(message.from) : message.from;
                    else
                        object.from = options.longs === $String ? $util.Long.prototype.toString.call(message.from) : options.longs === $Number ? new $util.LongBits(message.from.low >>> 0, message.from.high >>> 0).toNumber(true) : message.from;
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.to = typeof message.to === "number" ? $BigInt(message.to) : $util.Long.fromBits(message.to.low >>> 0, message.to.high >>> 0, true).toBigInt();
                    else if (typeof message.to === "number")
                        object.to = options.longs === $String ? $String(message.to) : message.to;
                    else
                        object.to = options.longs === $String ? $util.Long.prototype.toString.call(message.to) : options.longs === $Number ? new $util.LongBits(message.to.low >>> 0, message.to.high >>> 0).toNumber(true) : message.to;
                return object;
            };

            /**
             * Converts this GetBlocks to JSON.
             * @function toJSON
             * @memberof witan.v1.GetBlocks
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GetBlocks.prototype.toJSON = function() {
                return GetBlocks.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GetBlocks;
        })();

        v1.BlockBody = (function() {

            /**
             * Properties of a BlockBody.
             * @typedef {Object} witan.v1.BlockBody.$Properties
             * @property {Uint8Array} [header] BlockBody header
             * @property {Array.<Uint8Array>} [references] BlockBody references
             * @property {Array.<Uint8Array>} [evidence] BlockBody evidence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BlockBody.
             * @memberof witan.v1
             * @interface IBlockBody
             * @augments witan.v1.BlockBody.$Properties
             * @deprecated Use witan.v1.BlockBody.$Properties instead.
             */

            /**
             * Shape of a BlockBody.
             * @typedef {witan.v1.BlockBody.$Properties} witan.v1.BlockBody.$Shape
             */

            /**
             * Constructs a new BlockBody.
             * @memberof witan.v1
             * @classdesc Represents a BlockBody.
             * @constructor
             * @param {witan.v1.BlockBody.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BlockBody = function (properties) {
                this.references = [];
                this.evidence = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BlockBody header.
             * @member {Uint8Array} header
             * @memberof witan.v1.BlockBody
             * @instance
             */
            BlockBody.prototype.header = $util.newBuffer([]);

            /**
             * BlockBody references.
             * @member {Array.<Uint8Array>} references
             * @memberof witan.v1.BlockBody
             * @instance
             */
            BlockBody.prototype.references = $util.emptyArray;

            /**
             * BlockBody evidence.
             * @member {Array.<Uint8Array>} evidence
             * @memberof witan.v1.BlockBody
             * @instance
             */
            BlockBody.prototype.evidence = $util.emptyArray;

            /**
             * Encodes the specified BlockBody message. Does not implicitly {@link witan.v1.BlockBody.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.BlockBody
             * @static
             * @param {witan.v1.BlockBody.$Properties} message BlockBody message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BlockBody.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.header != null && $Object.hasOwnProperty.call(message, "header") && message.header.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.header);
                if (message.references != null && message.references.length)
                    for (let i = 0; i < message.references.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.references[i]);
                if (message.evidence != null && message.evidence.length)
                    for (let i = 0; i < message.evidence.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.evidence[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BlockBody message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.BlockBody
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.BlockBody & witan.v1.BlockBody.$Shape} BlockBody
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BlockBody.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.BlockBody();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.header = value;
                            else
                                delete message.header;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.references && message.references.length))
                                message.references = [];
                            message.references.push(reader.bytes());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.evidence && message.evidence.length))
                                message.evidence = [];
                            message.evidence.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BlockBody message.
             * @function verify
             * @memberof witan.v1.BlockBody
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BlockBody.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    if (!(message.header && typeof message.header.length === "number" || $util.isString(message.header)))
                        return "header: buffer expected";
                if (message.references != null && $Object.hasOwnProperty.call(message, "references")) {
                    if (!$Array.isArray(message.references))
                        return "references: array expected";
                    for (let i = 0; i < message.references.length; ++i)
                        if (!(message.references[i] && typeof message.references[i].length === "number" || $util.isString(message.references[i])))
                            return "references: buffer[] expected";
                }
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence")) {
                    if (!$Array.isArray(message.evidence))
                        return "evidence: array expected";
                    for (let i = 0; i < message.evidence.length; ++i)
                        if (!(message.evidence[i] && typeof message.evidence[i].length === "number" || $util.isString(message.evidence[i])))
                            return "evidence: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a BlockBody message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.BlockBody
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.BlockBody} BlockBody
             */
            BlockBody.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.BlockBody)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.BlockBody: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.BlockBody();
                if (object.header != null)
                    if (object.header.length)
                        if (typeof object.header === "string")
                            $util.base64.decode(object.header, message.header = $util.newBuffer($util.base64.length(object.header)), 0);
                        else if (object.header.length >= 0)
                            message.header = object.header;
                if (object.references) {
                    if (!$Array.isArray(object.references))
                        throw $TypeError(".witan.v1.BlockBody.references: array expected");
                    message.references = $Array(object.references.length);
                    for (let i = 0; i < object.references.length; ++i)
                        if (typeof object.references[i] === "string")
                            $util.base64.decode(object.references[i], message.references[i] = $util.newBuffer($util.base64.length(object.references[i])), 0);
                        else if (object.references[i].length >= 0)
                            message.references[i] = object.references[i];
                }
                if (object.evidence) {
                    if (!$Array.isArray(object.evidence))
                        throw $TypeError(".witan.v1.BlockBody.evidence: array expected");
                    message.evidence = $Array(object.evidence.length);
                    for (let i = 0; i < object.evidence.length; ++i)
                        if (typeof object.evidence[i] === "string")
                            $util.base64.decode(object.evidence[i], message.evidence[i] = $util.newBuffer($util.base64.length(object.evidence[i])), 0);
                        else if (object.evidence[i].length >= 0)
                            message.evidence[i] = object.evidence[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a BlockBody message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.BlockBody
             * @static
             * @param {witan.v1.BlockBody} message BlockBody
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BlockBody.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.references = [];
                    object.evidence = [];
                }
                if (options.defaults)
                    if (options.bytes === $String)
                        object.header = "";
                    else {
                        object.header = [];
                        if (options.bytes !== $Array)
                            object.header = $util.newBuffer(object.header);
                    }
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    object.header = options.bytes === $String ? $util.base64.encode(message.header, 0, message.header.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.header) : message.header;
                if (message.references && message.references.length) {
                    object.references = $Array(message.references.length);
                    for (let j = 0; j < message.references.length; ++j)
                        object.references[j] = options.bytes === $String ? $util.base64.encode(message.references[j], 0, message.references[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.references[j]) : message.references[j];
                }
                if (message.evidence && message.evidence.length) {
                    object.evidence = $Array(message.evidence.length);
                    for (let j = 0; j < message.evidence.length; ++j)
                        object.evidence[j] = options.bytes === $String ? $util.base64.encode(message.evidence[j], 0, message.evidence[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.evidence[j]) : message.evidence[j];
                }
                return object;
            };

            /**
             * Converts this BlockBody to JSON.
             * @function toJSON
             * @memberof witan.v1.BlockBody
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BlockBody.prototype.toJSON = function() {
                return BlockBody.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BlockBody;
        })();

        v1.Blocks = (function() {

            /**
             * Properties of a Blocks.
             * @typedef {Object} witan.v1.Blocks.$Properties
             * @property {Array.<witan.v1.BlockBody.$Properties>} [blocks] Blocks blocks
             * @property {Uint8Array} [certificate] Blocks certificate
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Blocks.
             * @memberof witan.v1
             * @interface IBlocks
             * @augments witan.v1.Blocks.$Properties
             * @deprecated Use witan.v1.Blocks.$Properties instead.
             */

            /**
             * Shape of a Blocks.
             * @typedef {witan.v1.Blocks.$Properties} witan.v1.Blocks.$Shape
             */

            /**
             * Constructs a new Blocks.
             * @memberof witan.v1
             * @classdesc Represents a Blocks.
             * @constructor
             * @param {witan.v1.Blocks.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Blocks = function (properties) {
                this.blocks = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Blocks blocks.
             * @member {Array.<witan.v1.BlockBody>} blocks
             * @memberof witan.v1.Blocks
             * @instance
             */
            Blocks.prototype.blocks = $util.emptyArray;

            /**
             * Blocks certificate.
             * @member {Uint8Array} certificate
             * @memberof witan.v1.Blocks
             * @instance
             */
            Blocks.prototype.certificate = $util.newBuffer([]);

            /**
             * Encodes the specified Blocks message. Does not implicitly {@link witan.v1.Blocks.verify|verify} messages.
             * @function encode
             * @memberof witan.v1.Blocks
             * @static
             * @param {witan.v1.Blocks.$Properties} message Blocks message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Blocks.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.blocks != null && message.blocks.length)
                    for (let i = 0; i < message.blocks.length; ++i)
                        $root.witan.v1.BlockBody.encode(message.blocks[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.certificate);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Blocks message from the specified reader or buffer.
             * @function decode
             * @memberof witan.v1.Blocks
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {witan.v1.Blocks & witan.v1.Blocks.$Shape} Blocks
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Blocks.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.witan.v1.Blocks();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.blocks && message.blocks.length))
                                message.blocks = [];
                            message.blocks.push($root.witan.v1.BlockBody.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.certificate = value;
                            else
                                delete message.certificate;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Blocks message.
             * @function verify
             * @memberof witan.v1.Blocks
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Blocks.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.blocks != null && $Object.hasOwnProperty.call(message, "blocks")) {
                    if (!$Array.isArray(message.blocks))
                        return "blocks: array expected";
                    for (let i = 0; i < message.blocks.length; ++i) {
                        let error = $root.witan.v1.BlockBody.verify(message.blocks[i], _depth + 1);
                        if (error)
                            return "blocks." + error;
                    }
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    if (!(message.certificate && typeof message.certificate.length === "number" || $util.isString(message.certificate)))
                        return "certificate: buffer expected";
                return null;
            };

            /**
             * Creates a Blocks message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof witan.v1.Blocks
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {witan.v1.Blocks} Blocks
             */
            Blocks.fromObject = function (object, _depth) {
                if (object instanceof $root.witan.v1.Blocks)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".witan.v1.Blocks: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.witan.v1.Blocks();
                if (object.blocks) {
                    if (!$Array.isArray(object.blocks))
                        throw $TypeError(".witan.v1.Blocks.blocks: array expected");
                    message.blocks = $Array(object.blocks.length);
                    for (let i = 0; i < object.blocks.length; ++i) {
                        if (!$util.isObject(object.blocks[i]))
                            throw $TypeError(".witan.v1.Blocks.blocks: object expected");
                        message.blocks[i] = $root.witan.v1.BlockBody.fromObject(object.blocks[i], _depth + 1);
                    }
                }
                if (object.certificate != null)
                    if (object.certificate.length)
                        if (typeof object.certificate === "string")
                            $util.base64.decode(object.certificate, message.certificate = $util.newBuffer($util.base64.length(object.certificate)), 0);
                        else if (object.certificate.length >= 0)
                            message.certificate = object.certificate;
                return message;
            };

            /**
             * Creates a plain object from a Blocks message. Also converts values to other types if specified.
             * @function toObject
             * @memberof witan.v1.Blocks
             * @static
             * @param {witan.v1.Blocks} message Blocks
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Blocks.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.blocks = [];
                if (options.defaults)
                    if (options.bytes === $String)
                        object.certificate = "";
                    else {
                        object.certificate = [];
                        if (options.bytes !== $Array)
                            object.certificate = $util.newBuffer(object.certificate);
                    }
                if (message.blocks && message.blocks.length) {
                    object.blocks = $Array(message.blocks.length);
                    for (let j = 0; j < message.blocks.length; ++j)
                        object.blocks[j] = $root.witan.v1.BlockBody.toObject(message.blocks[j], options, _depth + 1);
                }
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate"))
                    object.certificate = options.bytes === $String ? $util.base64.encode(message.certificate, 0, message.certificate.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.certificate) : message.certificate;
                return object;
            };

            /**
             * Converts this Blocks to JSON.
             * @function toJSON
             * @memberof witan.v1.Blocks
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Blocks.prototype.toJSON = function() {
                return Blocks.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Blocks;
        })();

        return v1;
    })();

    return witan;
})();

export {
  $root as default
};

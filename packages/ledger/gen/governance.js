/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $String = $util.global.String, $BigInt = $util.global.BigInt, $Array = $util.global.Array, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["witan_governance"] || ($protobuf.roots["witan_governance"] = {});

export const governance = $root.governance = (() => {

    /**
     * Namespace governance.
     * @exports governance
     * @namespace
     */
    const governance = {};

    governance.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof governance
         * @namespace
         */
        const v1 = {};

        v1.Setting = (function() {

            /**
             * Properties of a Setting.
             * @typedef {Object} governance.v1.Setting.$Properties
             * @property {number} [number] Setting number
             * @property {Long} [value] Setting value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Setting.
             * @memberof governance.v1
             * @interface ISetting
             * @augments governance.v1.Setting.$Properties
             * @deprecated Use governance.v1.Setting.$Properties instead.
             */

            /**
             * Shape of a Setting.
             * @typedef {governance.v1.Setting.$Properties} governance.v1.Setting.$Shape
             */

            /**
             * Constructs a new Setting.
             * @memberof governance.v1
             * @classdesc Represents a Setting.
             * @constructor
             * @param {governance.v1.Setting.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Setting = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Setting number.
             * @member {number} number
             * @memberof governance.v1.Setting
             * @instance
             */
            Setting.prototype.number = 0;

            /**
             * Setting value.
             * @member {Long} value
             * @memberof governance.v1.Setting
             * @instance
             */
            Setting.prototype.value = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Setting message. Does not implicitly {@link governance.v1.Setting.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Setting
             * @static
             * @param {governance.v1.Setting.$Properties} message Setting message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Setting.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.number);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Setting message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Setting
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Setting & governance.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Setting.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Setting();
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
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.value = value;
                            else
                                delete message.value;
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
             * Verifies a Setting message.
             * @function verify
             * @memberof governance.v1.Setting
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Setting.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (!$util.isInteger(message.value) && !(message.value && $util.isInteger(message.value.low) && $util.isInteger(message.value.high)))
                        return "value: integer|Long expected";
                return null;
            };

            /**
             * Creates a Setting message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Setting
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Setting} Setting
             */
            Setting.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Setting)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Setting: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Setting();
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                if (object.value != null)
                    if (typeof object.value === "object" ? object.value.low || object.value.high : $Number(object.value) !== 0)
                        if ($util.Long)
                            message.value = $util.Long.fromValue(object.value, true);
                        else if (typeof object.value === "string")
                            message.value = $parseInt(object.value, 10);
                        else if (typeof object.value === "number")
                            message.value = object.value;
                        else if (typeof object.value === "object")
                            message.value = new $util.LongBits(object.value.low >>> 0, object.value.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Setting message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Setting
             * @static
             * @param {governance.v1.Setting} message Setting
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Setting.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.number = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.value = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.value = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.value = typeof message.value === "number" ? $BigInt(message.value) : $util.Long.fromBits(message.value.low >>> 0, message.value.high >>> 0, true).toBigInt();
                    else if (typeof message.value === "number")
                        object.value = options.longs === $String ? $String(message.value) : message.value;
                    else
                        object.value = options.longs === $String ? $util.Long.prototype.toString.call(message.value) : options.longs === $Number ? new $util.LongBits(message.value.low >>> 0, message.value.high >>> 0).toNumber(true) : message.value;
                return object;
            };

            /**
             * Converts this Setting to JSON.
             * @function toJSON
             * @memberof governance.v1.Setting
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Setting.prototype.toJSON = function() {
                return Setting.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Setting;
        })();

        v1.Change = (function() {

            /**
             * Properties of a Change.
             * @typedef {Object} governance.v1.Change.$Properties
             * @property {number} [kind] Change kind
             * @property {string} [member] Change member
             * @property {string} [joiner] Change joiner
             * @property {Array.<governance.v1.Setting.$Properties>} [settings] Change settings
             * @property {Long} [bytes] Change bytes
             * @property {Long} [operations] Change operations
             * @property {string} [title] Change title
             * @property {string} [power] Change power
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Change.
             * @memberof governance.v1
             * @interface IChange
             * @augments governance.v1.Change.$Properties
             * @deprecated Use governance.v1.Change.$Properties instead.
             */

            /**
             * Shape of a Change.
             * @typedef {governance.v1.Change.$Properties} governance.v1.Change.$Shape
             */

            /**
             * Constructs a new Change.
             * @memberof governance.v1
             * @classdesc Represents a Change.
             * @constructor
             * @param {governance.v1.Change.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Change = function (properties) {
                this.settings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Change kind.
             * @member {number} kind
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.kind = 0;

            /**
             * Change member.
             * @member {string} member
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.member = "";

            /**
             * Change joiner.
             * @member {string} joiner
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.joiner = "";

            /**
             * Change settings.
             * @member {Array.<governance.v1.Setting>} settings
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.settings = $util.emptyArray;

            /**
             * Change bytes.
             * @member {Long} bytes
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Change operations.
             * @member {Long} operations
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.operations = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Change title.
             * @member {string} title
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.title = "";

            /**
             * Change power.
             * @member {string} power
             * @memberof governance.v1.Change
             * @instance
             */
            Change.prototype.power = "";

            /**
             * Encodes the specified Change message. Does not implicitly {@link governance.v1.Change.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Change
             * @static
             * @param {governance.v1.Change.$Properties} message Change message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Change.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.kind);
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.member);
                if (message.joiner != null && $Object.hasOwnProperty.call(message, "joiner") && message.joiner !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.joiner);
                if (message.settings != null && message.settings.length)
                    for (let i = 0; i < message.settings.length; ++i)
                        $root.governance.v1.Setting.encode(message.settings[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.bytes);
                if (message.operations != null && $Object.hasOwnProperty.call(message, "operations") && (typeof message.operations === "object" ? message.operations.low || message.operations.high : message.operations !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.operations);
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.title);
                if (message.power != null && $Object.hasOwnProperty.call(message, "power") && message.power !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.power);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Change message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Change
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Change & governance.v1.Change.$Shape} Change
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Change.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Change();
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
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.joiner = value;
                            else
                                delete message.joiner;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.settings && message.settings.length))
                                message.settings = [];
                            message.settings.push($root.governance.v1.Setting.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.operations = value;
                            else
                                delete message.operations;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.power = value;
                            else
                                delete message.power;
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
             * Verifies a Change message.
             * @function verify
             * @memberof governance.v1.Change
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Change.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.joiner != null && $Object.hasOwnProperty.call(message, "joiner"))
                    if (!$util.isString(message.joiner))
                        return "joiner: string expected";
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings")) {
                    if (!$Array.isArray(message.settings))
                        return "settings: array expected";
                    for (let i = 0; i < message.settings.length; ++i) {
                        let error = $root.governance.v1.Setting.verify(message.settings[i], _depth + 1);
                        if (error)
                            return "settings." + error;
                    }
                }
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (!$util.isInteger(message.bytes) && !(message.bytes && $util.isInteger(message.bytes.low) && $util.isInteger(message.bytes.high)))
                        return "bytes: integer|Long expected";
                if (message.operations != null && $Object.hasOwnProperty.call(message, "operations"))
                    if (!$util.isInteger(message.operations) && !(message.operations && $util.isInteger(message.operations.low) && $util.isInteger(message.operations.high)))
                        return "operations: integer|Long expected";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!$util.isString(message.title))
                        return "title: string expected";
                if (message.power != null && $Object.hasOwnProperty.call(message, "power"))
                    if (!$util.isString(message.power))
                        return "power: string expected";
                return null;
            };

            /**
             * Creates a Change message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Change
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Change} Change
             */
            Change.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Change)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Change: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Change();
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.joiner != null)
                    if (typeof object.joiner !== "string" || object.joiner.length)
                        message.joiner = $String(object.joiner);
                if (object.settings) {
                    if (!$Array.isArray(object.settings))
                        throw $TypeError(".governance.v1.Change.settings: array expected");
                    message.settings = $Array(object.settings.length);
                    for (let i = 0; i < object.settings.length; ++i) {
                        if (!$util.isObject(object.settings[i]))
                            throw $TypeError(".governance.v1.Change.settings: object expected");
                        message.settings[i] = $root.governance.v1.Setting.fromObject(object.settings[i], _depth + 1);
                    }
                }
                if (object.bytes != null)
                    if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                        if ($util.Long)
                            message.bytes = $util.Long.fromValue(object.bytes, true);
                        else if (typeof object.bytes === "string")
                            message.bytes = $parseInt(object.bytes, 10);
                        else if (typeof object.bytes === "number")
                            message.bytes = object.bytes;
                        else if (typeof object.bytes === "object")
                            message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                if (object.operations != null)
                    if (typeof object.operations === "object" ? object.operations.low || object.operations.high : $Number(object.operations) !== 0)
                        if ($util.Long)
                            message.operations = $util.Long.fromValue(object.operations, true);
                        else if (typeof object.operations === "string")
                            message.operations = $parseInt(object.operations, 10);
                        else if (typeof object.operations === "number")
                            message.operations = object.operations;
                        else if (typeof object.operations === "object")
                            message.operations = new $util.LongBits(object.operations.low >>> 0, object.operations.high >>> 0).toNumber(true);
                if (object.title != null)
                    if (typeof object.title !== "string" || object.title.length)
                        message.title = $String(object.title);
                if (object.power != null)
                    if (typeof object.power !== "string" || object.power.length)
                        message.power = $String(object.power);
                return message;
            };

            /**
             * Creates a plain object from a Change message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Change
             * @static
             * @param {governance.v1.Change} message Change
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Change.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.settings = [];
                if (options.defaults) {
                    object.kind = 0;
                    object.member = "";
                    object.joiner = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.operations = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.operations = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.title = "";
                    object.power = "";
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.joiner != null && $Object.hasOwnProperty.call(message, "joiner"))
                    object.joiner = message.joiner;
                if (message.settings && message.settings.length) {
                    object.settings = $Array(message.settings.length);
                    for (let j = 0; j < message.settings.length; ++j)
                        object.settings[j] = $root.governance.v1.Setting.toObject(message.settings[j], options, _depth + 1);
                }
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.bytes === "number")
                        object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                    else
                        object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                if (message.operations != null && $Object.hasOwnProperty.call(message, "operations"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.operations = typeof message.operations === "number" ? $BigInt(message.operations) : $util.Long.fromBits(message.operations.low >>> 0, message.operations.high >>> 0, true).toBigInt();
                    else if (typeof message.operations === "number")
                        object.operations = options.longs === $String ? $String(message.operations) : message.operations;
                    else
                        object.operations = options.longs === $String ? $util.Long.prototype.toString.call(message.operations) : options.longs === $Number ? new $util.LongBits(message.operations.low >>> 0, message.operations.high >>> 0).toNumber(true) : message.operations;
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = message.title;
                if (message.power != null && $Object.hasOwnProperty.call(message, "power"))
                    object.power = message.power;
                return object;
            };

            /**
             * Converts this Change to JSON.
             * @function toJSON
             * @memberof governance.v1.Change
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Change.prototype.toJSON = function() {
                return Change.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Change;
        })();

        v1.Report = (function() {

            /**
             * Properties of a Report.
             * @typedef {Object} governance.v1.Report.$Properties
             * @property {Long} [height] Report height
             * @property {Uint8Array} [sealedHash] Report sealedHash
             * @property {string} [software] Report software
             * @property {Long} [asksEpoch] Report asksEpoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Report.
             * @memberof governance.v1
             * @interface IReport
             * @augments governance.v1.Report.$Properties
             * @deprecated Use governance.v1.Report.$Properties instead.
             */

            /**
             * Shape of a Report.
             * @typedef {governance.v1.Report.$Properties} governance.v1.Report.$Shape
             */

            /**
             * Constructs a new Report.
             * @memberof governance.v1
             * @classdesc Represents a Report.
             * @constructor
             * @param {governance.v1.Report.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Report = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Report height.
             * @member {Long} height
             * @memberof governance.v1.Report
             * @instance
             */
            Report.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report sealedHash.
             * @member {Uint8Array} sealedHash
             * @memberof governance.v1.Report
             * @instance
             */
            Report.prototype.sealedHash = $util.newBuffer([]);

            /**
             * Report software.
             * @member {string} software
             * @memberof governance.v1.Report
             * @instance
             */
            Report.prototype.software = "";

            /**
             * Report asksEpoch.
             * @member {Long} asksEpoch
             * @memberof governance.v1.Report
             * @instance
             */
            Report.prototype.asksEpoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Report message. Does not implicitly {@link governance.v1.Report.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Report
             * @static
             * @param {governance.v1.Report.$Properties} message Report message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Report.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.height);
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash") && message.sealedHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sealedHash);
                if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.software);
                if (message.asksEpoch != null && $Object.hasOwnProperty.call(message, "asksEpoch") && (typeof message.asksEpoch === "object" ? message.asksEpoch.low || message.asksEpoch.high : message.asksEpoch !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.asksEpoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Report
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Report & governance.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Report.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Report();
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
                                message.height = value;
                            else
                                delete message.height;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sealedHash = value;
                            else
                                delete message.sealedHash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.software = value;
                            else
                                delete message.software;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.asksEpoch = value;
                            else
                                delete message.asksEpoch;
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
             * Verifies a Report message.
             * @function verify
             * @memberof governance.v1.Report
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Report.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash"))
                    if (!(message.sealedHash && typeof message.sealedHash.length === "number" || $util.isString(message.sealedHash)))
                        return "sealedHash: buffer expected";
                if (message.software != null && $Object.hasOwnProperty.call(message, "software"))
                    if (!$util.isString(message.software))
                        return "software: string expected";
                if (message.asksEpoch != null && $Object.hasOwnProperty.call(message, "asksEpoch"))
                    if (!$util.isInteger(message.asksEpoch) && !(message.asksEpoch && $util.isInteger(message.asksEpoch.low) && $util.isInteger(message.asksEpoch.high)))
                        return "asksEpoch: integer|Long expected";
                return null;
            };

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Report
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Report} Report
             */
            Report.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Report)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Report: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Report();
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
                if (object.sealedHash != null)
                    if (object.sealedHash.length)
                        if (typeof object.sealedHash === "string")
                            $util.base64.decode(object.sealedHash, message.sealedHash = $util.newBuffer($util.base64.length(object.sealedHash)), 0);
                        else if (object.sealedHash.length >= 0)
                            message.sealedHash = object.sealedHash;
                if (object.software != null)
                    if (typeof object.software !== "string" || object.software.length)
                        message.software = $String(object.software);
                if (object.asksEpoch != null)
                    if (typeof object.asksEpoch === "object" ? object.asksEpoch.low || object.asksEpoch.high : $Number(object.asksEpoch) !== 0)
                        if ($util.Long)
                            message.asksEpoch = $util.Long.fromValue(object.asksEpoch, true);
                        else if (typeof object.asksEpoch === "string")
                            message.asksEpoch = $parseInt(object.asksEpoch, 10);
                        else if (typeof object.asksEpoch === "number")
                            message.asksEpoch = object.asksEpoch;
                        else if (typeof object.asksEpoch === "object")
                            message.asksEpoch = new $util.LongBits(object.asksEpoch.low >>> 0, object.asksEpoch.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Report
             * @static
             * @param {governance.v1.Report} message Report
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Report.toObject = function (message, options, _depth) {
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
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.sealedHash = "";
                    else {
                        object.sealedHash = [];
                        if (options.bytes !== $Array)
                            object.sealedHash = $util.newBuffer(object.sealedHash);
                    }
                    object.software = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.asksEpoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.asksEpoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                if (message.sealedHash != null && $Object.hasOwnProperty.call(message, "sealedHash"))
                    object.sealedHash = options.bytes === $String ? $util.base64.encode(message.sealedHash, 0, message.sealedHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.sealedHash) : message.sealedHash;
                if (message.software != null && $Object.hasOwnProperty.call(message, "software"))
                    object.software = message.software;
                if (message.asksEpoch != null && $Object.hasOwnProperty.call(message, "asksEpoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.asksEpoch = typeof message.asksEpoch === "number" ? $BigInt(message.asksEpoch) : $util.Long.fromBits(message.asksEpoch.low >>> 0, message.asksEpoch.high >>> 0, true).toBigInt();
                    else if (typeof message.asksEpoch === "number")
                        object.asksEpoch = options.longs === $String ? $String(message.asksEpoch) : message.asksEpoch;
                    else
                        object.asksEpoch = options.longs === $String ? $util.Long.prototype.toString.call(message.asksEpoch) : options.longs === $Number ? new $util.LongBits(message.asksEpoch.low >>> 0, message.asksEpoch.high >>> 0).toNumber(true) : message.asksEpoch;
                return object;
            };

            /**
             * Converts this Report to JSON.
             * @function toJSON
             * @memberof governance.v1.Report
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Report.prototype.toJSON = function() {
                return Report.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Report;
        })();

        v1.Invite = (function() {

            /**
             * Properties of an Invite.
             * @typedef {Object} governance.v1.Invite.$Properties
             * @property {string} [member] Invite member
             * @property {string} [name] Invite name
             * @property {Uint8Array} [authority] Invite authority
             * @property {Long} [expiresMs] Invite expiresMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Invite.
             * @memberof governance.v1
             * @interface IInvite
             * @augments governance.v1.Invite.$Properties
             * @deprecated Use governance.v1.Invite.$Properties instead.
             */

            /**
             * Shape of an Invite.
             * @typedef {governance.v1.Invite.$Properties} governance.v1.Invite.$Shape
             */

            /**
             * Constructs a new Invite.
             * @memberof governance.v1
             * @classdesc Represents an Invite.
             * @constructor
             * @param {governance.v1.Invite.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Invite = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Invite member.
             * @member {string} member
             * @memberof governance.v1.Invite
             * @instance
             */
            Invite.prototype.member = "";

            /**
             * Invite name.
             * @member {string} name
             * @memberof governance.v1.Invite
             * @instance
             */
            Invite.prototype.name = "";

            /**
             * Invite authority.
             * @member {Uint8Array} authority
             * @memberof governance.v1.Invite
             * @instance
             */
            Invite.prototype.authority = $util.newBuffer([]);

            /**
             * Invite expiresMs.
             * @member {Long} expiresMs
             * @memberof governance.v1.Invite
             * @instance
             */
            Invite.prototype.expiresMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Invite message. Does not implicitly {@link governance.v1.Invite.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Invite
             * @static
             * @param {governance.v1.Invite.$Properties} message Invite message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Invite.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.member);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority") && message.authority.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.authority);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && (typeof message.expiresMs === "object" ? message.expiresMs.low || message.expiresMs.high : message.expiresMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.expiresMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Invite message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Invite
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Invite & governance.v1.Invite.$Shape} Invite
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Invite.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Invite();
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
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.authority = value;
                            else
                                delete message.authority;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
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
             * Verifies an Invite message.
             * @function verify
             * @memberof governance.v1.Invite
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Invite.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority"))
                    if (!(message.authority && typeof message.authority.length === "number" || $util.isString(message.authority)))
                        return "authority: buffer expected";
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs"))
                    if (!$util.isInteger(message.expiresMs) && !(message.expiresMs && $util.isInteger(message.expiresMs.low) && $util.isInteger(message.expiresMs.high)))
                        return "expiresMs: integer|Long expected";
                return null;
            };

            /**
             * Creates an Invite message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Invite
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Invite} Invite
             */
            Invite.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Invite)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Invite: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Invite();
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.authority != null)
                    if (object.authority.length)
                        if (typeof object.authority === "string")
                            $util.base64.decode(object.authority, message.authority = $util.newBuffer($util.base64.length(object.authority)), 0);
                        else if (object.authority.length >= 0)
                            message.authority = object.authority;
                if (object.expiresMs != null)
                    if (typeof object.expiresMs === "object" ? object.expiresMs.low || object.expiresMs.high : $Number(object.expiresMs) !== 0)
                        if ($util.Long)
                            message.expiresMs = $util.Long.fromValue(object.expiresMs, true);
                        else if (typeof object.expiresMs === "string")
                            message.expiresMs = $parseInt(object.expiresMs, 10);
                        else if (typeof object.expiresMs === "number")
                            message.expiresMs = object.expiresMs;
                        else if (typeof object.expiresMs === "object")
                            message.expiresMs = new $util.LongBits(object.expiresMs.low >>> 0, object.expiresMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an Invite message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Invite
             * @static
             * @param {governance.v1.Invite} message Invite
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Invite.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.member = "";
                    object.name = "";
                    if (options.bytes === $String)
                        object.authority = "";
                    else {
                        object.authority = [];
                        if (options.bytes !== $Array)
                            object.authority = $util.newBuffer(object.authority);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.expiresMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.expiresMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority"))
                    object.authority = options.bytes === $String ? $util.base64.encode(message.authority, 0, message.authority.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.authority) : message.authority;
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.expiresMs = typeof message.expiresMs === "number" ? $BigInt(message.expiresMs) : $util.Long.fromBits(message.expiresMs.low >>> 0, message.expiresMs.high >>> 0, true).toBigInt();
                    else if (typeof message.expiresMs === "number")
                        object.expiresMs = options.longs === $String ? $String(message.expiresMs) : message.expiresMs;
                    else
                        object.expiresMs = options.longs === $String ? $util.Long.prototype.toString.call(message.expiresMs) : options.longs === $Number ? new $util.LongBits(message.expiresMs.low >>> 0, message.expiresMs.high >>> 0).toNumber(true) : message.expiresMs;
                return object;
            };

            /**
             * Converts this Invite to JSON.
             * @function toJSON
             * @memberof governance.v1.Invite
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Invite.prototype.toJSON = function() {
                return Invite.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Invite;
        })();

        v1.RequestJoin = (function() {

            /**
             * Properties of a RequestJoin.
             * @typedef {Object} governance.v1.RequestJoin.$Properties
             * @property {Uint8Array} [invitation] RequestJoin invitation
             * @property {Uint8Array} [networkKey] RequestJoin networkKey
             * @property {Uint8Array} [consensusKey] RequestJoin consensusKey
             * @property {Uint8Array} [attestKey] RequestJoin attestKey
             * @property {Array.<string>} [addresses] RequestJoin addresses
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RequestJoin.
             * @memberof governance.v1
             * @interface IRequestJoin
             * @augments governance.v1.RequestJoin.$Properties
             * @deprecated Use governance.v1.RequestJoin.$Properties instead.
             */

            /**
             * Shape of a RequestJoin.
             * @typedef {governance.v1.RequestJoin.$Properties} governance.v1.RequestJoin.$Shape
             */

            /**
             * Constructs a new RequestJoin.
             * @memberof governance.v1
             * @classdesc Represents a RequestJoin.
             * @constructor
             * @param {governance.v1.RequestJoin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RequestJoin = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RequestJoin invitation.
             * @member {Uint8Array} invitation
             * @memberof governance.v1.RequestJoin
             * @instance
             */
            RequestJoin.prototype.invitation = $util.newBuffer([]);

            /**
             * RequestJoin networkKey.
             * @member {Uint8Array} networkKey
             * @memberof governance.v1.RequestJoin
             * @instance
             */
            RequestJoin.prototype.networkKey = $util.newBuffer([]);

            /**
             * RequestJoin consensusKey.
             * @member {Uint8Array} consensusKey
             * @memberof governance.v1.RequestJoin
             * @instance
             */
            RequestJoin.prototype.consensusKey = $util.newBuffer([]);

            /**
             * RequestJoin attestKey.
             * @member {Uint8Array} attestKey
             * @memberof governance.v1.RequestJoin
             * @instance
             */
            RequestJoin.prototype.attestKey = $util.newBuffer([]);

            /**
             * RequestJoin addresses.
             * @member {Array.<string>} addresses
             * @memberof governance.v1.RequestJoin
             * @instance
             */
            RequestJoin.prototype.addresses = $util.emptyArray;

            /**
             * Encodes the specified RequestJoin message. Does not implicitly {@link governance.v1.RequestJoin.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.RequestJoin
             * @static
             * @param {governance.v1.RequestJoin.$Properties} message RequestJoin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RequestJoin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.invitation != null && $Object.hasOwnProperty.call(message, "invitation") && message.invitation.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.invitation);
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey") && message.networkKey.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.networkKey);
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey") && message.consensusKey.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.consensusKey);
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey") && message.attestKey.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.attestKey);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RequestJoin message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.RequestJoin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.RequestJoin & governance.v1.RequestJoin.$Shape} RequestJoin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RequestJoin.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.RequestJoin();
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
                                message.invitation = value;
                            else
                                delete message.invitation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.networkKey = value;
                            else
                                delete message.networkKey;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.consensusKey = value;
                            else
                                delete message.consensusKey;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attestKey = value;
                            else
                                delete message.attestKey;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
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
             * Verifies a RequestJoin message.
             * @function verify
             * @memberof governance.v1.RequestJoin
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RequestJoin.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.invitation != null && $Object.hasOwnProperty.call(message, "invitation"))
                    if (!(message.invitation && typeof message.invitation.length === "number" || $util.isString(message.invitation)))
                        return "invitation: buffer expected";
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey"))
                    if (!(message.networkKey && typeof message.networkKey.length === "number" || $util.isString(message.networkKey)))
                        return "networkKey: buffer expected";
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey"))
                    if (!(message.consensusKey && typeof message.consensusKey.length === "number" || $util.isString(message.consensusKey)))
                        return "consensusKey: buffer expected";
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey"))
                    if (!(message.attestKey && typeof message.attestKey.length === "number" || $util.isString(message.attestKey)))
                        return "attestKey: buffer expected";
                if (message.addresses != null && $Object.hasOwnProperty.call(message, "addresses")) {
                    if (!$Array.isArray(message.addresses))
                        return "addresses: array expected";
                    for (let i = 0; i < message.addresses.length; ++i)
                        if (!$util.isString(message.addresses[i]))
                            return "addresses: string[] expected";
                }
                return null;
            };

            /**
             * Creates a RequestJoin message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.RequestJoin
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.RequestJoin} RequestJoin
             */
            RequestJoin.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.RequestJoin)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.RequestJoin: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.RequestJoin();
                if (object.invitation != null)
                    if (object.invitation.length)
                        if (typeof object.invitation === "string")
                            $util.base64.decode(object.invitation, message.invitation = $util.newBuffer($util.base64.length(object.invitation)), 0);
                        else if (object.invitation.length >= 0)
                            message.invitation = object.invitation;
                if (object.networkKey != null)
                    if (object.networkKey.length)
                        if (typeof object.networkKey === "string")
                            $util.base64.decode(object.networkKey, message.networkKey = $util.newBuffer($util.base64.length(object.networkKey)), 0);
                        else if (object.networkKey.length >= 0)
                            message.networkKey = object.networkKey;
                if (object.consensusKey != null)
                    if (object.consensusKey.length)
                        if (typeof object.consensusKey === "string")
                            $util.base64.decode(object.consensusKey, message.consensusKey = $util.newBuffer($util.base64.length(object.consensusKey)), 0);
                        else if (object.consensusKey.length >= 0)
                            message.consensusKey = object.consensusKey;
                if (object.attestKey != null)
                    if (object.attestKey.length)
                        if (typeof object.attestKey === "string")
                            $util.base64.decode(object.attestKey, message.attestKey = $util.newBuffer($util.base64.length(object.attestKey)), 0);
                        else if (object.attestKey.length >= 0)
                            message.attestKey = object.attestKey;
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".governance.v1.RequestJoin.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a RequestJoin message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.RequestJoin
             * @static
             * @param {governance.v1.RequestJoin} message RequestJoin
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RequestJoin.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.invitation = "";
                    else {
                        object.invitation = [];
                        if (options.bytes !== $Array)
                            object.invitation = $util.newBuffer(object.invitation);
                    }
                    if (options.bytes === $String)
                        object.networkKey = "";
                    else {
                        object.networkKey = [];
                        if (options.bytes !== $Array)
                            object.networkKey = $util.newBuffer(object.networkKey);
                    }
                    if (options.bytes === $String)
                        object.consensusKey = "";
                    else {
                        object.consensusKey = [];
                        if (options.bytes !== $Array)
                            object.consensusKey = $util.newBuffer(object.consensusKey);
                    }
                    if (options.bytes === $String)
                        object.attestKey = "";
                    else {
                        object.attestKey = [];
                        if (options.bytes !== $Array)
                            object.attestKey = $util.newBuffer(object.attestKey);
                    }
                }
                if (message.invitation != null && $Object.hasOwnProperty.call(message, "invitation"))
                    object.invitation = options.bytes === $String ? $util.base64.encode(message.invitation, 0, message.invitation.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.invitation) : message.invitation;
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey"))
                    object.networkKey = options.bytes === $String ? $util.base64.encode(message.networkKey, 0, message.networkKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.networkKey) : message.networkKey;
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey"))
                    object.consensusKey = options.bytes === $String ? $util.base64.encode(message.consensusKey, 0, message.consensusKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.consensusKey) : message.consensusKey;
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey"))
                    object.attestKey = options.bytes === $String ? $util.base64.encode(message.attestKey, 0, message.attestKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.attestKey) : message.attestKey;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                return object;
            };

            /**
             * Converts this RequestJoin to JSON.
             * @function toJSON
             * @memberof governance.v1.RequestJoin
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RequestJoin.prototype.toJSON = function() {
                return RequestJoin.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RequestJoin;
        })();

        v1.Leave = (function() {

            /**
             * Properties of a Leave.
             * @typedef {Object} governance.v1.Leave.$Properties
             * @property {Long} [deadlineMs] Leave deadlineMs
             * @property {boolean} [acceptsZeroSlack] Leave acceptsZeroSlack
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Leave.
             * @memberof governance.v1
             * @interface ILeave
             * @augments governance.v1.Leave.$Properties
             * @deprecated Use governance.v1.Leave.$Properties instead.
             */

            /**
             * Shape of a Leave.
             * @typedef {governance.v1.Leave.$Properties} governance.v1.Leave.$Shape
             */

            /**
             * Constructs a new Leave.
             * @memberof governance.v1
             * @classdesc Represents a Leave.
             * @constructor
             * @param {governance.v1.Leave.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Leave = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Leave deadlineMs.
             * @member {Long} deadlineMs
             * @memberof governance.v1.Leave
             * @instance
             */
            Leave.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Leave acceptsZeroSlack.
             * @member {boolean} acceptsZeroSlack
             * @memberof governance.v1.Leave
             * @instance
             */
            Leave.prototype.acceptsZeroSlack = false;

            /**
             * Encodes the specified Leave message. Does not implicitly {@link governance.v1.Leave.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Leave
             * @static
             * @param {governance.v1.Leave.$Properties} message Leave message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Leave.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.deadlineMs);
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack") && message.acceptsZeroSlack !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.acceptsZeroSlack);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Leave message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Leave
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Leave & governance.v1.Leave.$Shape} Leave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Leave.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Leave();
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
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.acceptsZeroSlack = value;
                            else
                                delete message.acceptsZeroSlack;
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
             * Verifies a Leave message.
             * @function verify
             * @memberof governance.v1.Leave
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Leave.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    if (typeof message.acceptsZeroSlack !== "boolean")
                        return "acceptsZeroSlack: boolean expected";
                return null;
            };

            /**
             * Creates a Leave message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Leave
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Leave} Leave
             */
            Leave.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Leave)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Leave: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Leave();
                if (object.deadlineMs != null)
                    if (typeof object.deadlineMs === "object" ? object.deadlineMs.low || object.deadlineMs.high : $Number(object.deadlineMs) !== 0)
                        if ($util.Long)
                            message.deadlineMs = $util.Long.fromValue(object.deadlineMs, true);
                        else if (typeof object.deadlineMs === "string")
                            message.deadlineMs = $parseInt(object.deadlineMs, 10);
                        else if (typeof object.deadlineMs === "number")
                            message.deadlineMs = object.deadlineMs;
                        else if (typeof object.deadlineMs === "object")
                            message.deadlineMs = new $util.LongBits(object.deadlineMs.low >>> 0, object.deadlineMs.high >>> 0).toNumber(true);
                if (object.acceptsZeroSlack != null)
                    if (object.acceptsZeroSlack)
                        message.acceptsZeroSlack = $Boolean(object.acceptsZeroSlack);
                return message;
            };

            /**
             * Creates a plain object from a Leave message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Leave
             * @static
             * @param {governance.v1.Leave} message Leave
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Leave.toObject = function (message, options, _depth) {
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
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.acceptsZeroSlack = false;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    object.acceptsZeroSlack = message.acceptsZeroSlack;
                return object;
            };

            /**
             * Converts this Leave to JSON.
             * @function toJSON
             * @memberof governance.v1.Leave
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Leave.prototype.toJSON = function() {
                return Leave.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Leave;
        })();

        v1.RotateKey = (function() {

            /**
             * Properties of a RotateKey.
             * @typedef {Object} governance.v1.RotateKey.$Properties
             * @property {number} [purpose] RotateKey purpose
             * @property {Uint8Array} [key] RotateKey key
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RotateKey.
             * @memberof governance.v1
             * @interface IRotateKey
             * @augments governance.v1.RotateKey.$Properties
             * @deprecated Use governance.v1.RotateKey.$Properties instead.
             */

            /**
             * Shape of a RotateKey.
             * @typedef {governance.v1.RotateKey.$Properties} governance.v1.RotateKey.$Shape
             */

            /**
             * Constructs a new RotateKey.
             * @memberof governance.v1
             * @classdesc Represents a RotateKey.
             * @constructor
             * @param {governance.v1.RotateKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RotateKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RotateKey purpose.
             * @member {number} purpose
             * @memberof governance.v1.RotateKey
             * @instance
             */
            RotateKey.prototype.purpose = 0;

            /**
             * RotateKey key.
             * @member {Uint8Array} key
             * @memberof governance.v1.RotateKey
             * @instance
             */
            RotateKey.prototype.key = $util.newBuffer([]);

            /**
             * Encodes the specified RotateKey message. Does not implicitly {@link governance.v1.RotateKey.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.RotateKey
             * @static
             * @param {governance.v1.RotateKey.$Properties} message RotateKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RotateKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.purpose);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RotateKey message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.RotateKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.RotateKey & governance.v1.RotateKey.$Shape} RotateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RotateKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.RotateKey();
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
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
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
             * Verifies a RotateKey message.
             * @function verify
             * @memberof governance.v1.RotateKey
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RotateKey.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose"))
                    if (!$util.isInteger(message.purpose))
                        return "purpose: integer expected";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!(message.key && typeof message.key.length === "number" || $util.isString(message.key)))
                        return "key: buffer expected";
                return null;
            };

            /**
             * Creates a RotateKey message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.RotateKey
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.RotateKey} RotateKey
             */
            RotateKey.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.RotateKey)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.RotateKey: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.RotateKey();
                if (object.purpose != null)
                    if ($Number(object.purpose) !== 0)
                        message.purpose = object.purpose >>> 0;
                if (object.key != null)
                    if (object.key.length)
                        if (typeof object.key === "string")
                            $util.base64.decode(object.key, message.key = $util.newBuffer($util.base64.length(object.key)), 0);
                        else if (object.key.length >= 0)
                            message.key = object.key;
                return message;
            };

            /**
             * Creates a plain object from a RotateKey message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.RotateKey
             * @static
             * @param {governance.v1.RotateKey} message RotateKey
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RotateKey.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.purpose = 0;
                    if (options.bytes === $String)
                        object.key = "";
                    else {
                        object.key = [];
                        if (options.bytes !== $Array)
                            object.key = $util.newBuffer(object.key);
                    }
                }
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose"))
                    object.purpose = message.purpose;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = options.bytes === $String ? $util.base64.encode(message.key, 0, message.key.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.key) : message.key;
                return object;
            };

            /**
             * Converts this RotateKey to JSON.
             * @function toJSON
             * @memberof governance.v1.RotateKey
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RotateKey.prototype.toJSON = function() {
                return RotateKey.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RotateKey;
        })();

        v1.Propose = (function() {

            /**
             * Properties of a Propose.
             * @typedef {Object} governance.v1.Propose.$Properties
             * @property {governance.v1.Change.$Properties} [change] Propose change
             * @property {Long} [deadlineMs] Propose deadlineMs
             * @property {boolean} [acceptsZeroSlack] Propose acceptsZeroSlack
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Propose.
             * @memberof governance.v1
             * @interface IPropose
             * @augments governance.v1.Propose.$Properties
             * @deprecated Use governance.v1.Propose.$Properties instead.
             */

            /**
             * Shape of a Propose.
             * @typedef {governance.v1.Propose.$Properties} governance.v1.Propose.$Shape
             */

            /**
             * Constructs a new Propose.
             * @memberof governance.v1
             * @classdesc Represents a Propose.
             * @constructor
             * @param {governance.v1.Propose.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Propose = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Propose change.
             * @member {governance.v1.Change} change
             * @memberof governance.v1.Propose
             * @instance
             */
            Propose.prototype.change = null;

            /**
             * Propose deadlineMs.
             * @member {Long} deadlineMs
             * @memberof governance.v1.Propose
             * @instance
             */
            Propose.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Propose acceptsZeroSlack.
             * @member {boolean} acceptsZeroSlack
             * @memberof governance.v1.Propose
             * @instance
             */
            Propose.prototype.acceptsZeroSlack = false;

            /**
             * Encodes the specified Propose message. Does not implicitly {@link governance.v1.Propose.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Propose
             * @static
             * @param {governance.v1.Propose.$Properties} message Propose message or plain object to encode
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
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    $root.governance.v1.Change.encode(message.change, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.deadlineMs);
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack") && message.acceptsZeroSlack !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.acceptsZeroSlack);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Propose message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Propose
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Propose & governance.v1.Propose.$Shape} Propose
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
                message = _target || new $root.governance.v1.Propose();
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
                            message.change = $root.governance.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1, message.change);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.acceptsZeroSlack = value;
                            else
                                delete message.acceptsZeroSlack;
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
             * @memberof governance.v1.Propose
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
                if (message.change != null && $Object.hasOwnProperty.call(message, "change")) {
                    let error = $root.governance.v1.Change.verify(message.change, _depth + 1);
                    if (error)
                        return "change." + error;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    if (typeof message.acceptsZeroSlack !== "boolean")
                        return "acceptsZeroSlack: boolean expected";
                return null;
            };

            /**
             * Creates a Propose message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Propose
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Propose} Propose
             */
            Propose.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Propose)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Propose: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Propose();
                if (object.change != null) {
                    if (!$util.isObject(object.change))
                        throw $TypeError(".governance.v1.Propose.change: object expected");
                    message.change = $root.governance.v1.Change.fromObject(object.change, _depth + 1);
                }
                if (object.deadlineMs != null)
                    if (typeof object.deadlineMs === "object" ? object.deadlineMs.low || object.deadlineMs.high : $Number(object.deadlineMs) !== 0)
                        if ($util.Long)
                            message.deadlineMs = $util.Long.fromValue(object.deadlineMs, true);
                        else if (typeof object.deadlineMs === "string")
                            message.deadlineMs = $parseInt(object.deadlineMs, 10);
                        else if (typeof object.deadlineMs === "number")
                            message.deadlineMs = object.deadlineMs;
                        else if (typeof object.deadlineMs === "object")
                            message.deadlineMs = new $util.LongBits(object.deadlineMs.low >>> 0, object.deadlineMs.high >>> 0).toNumber(true);
                if (object.acceptsZeroSlack != null)
                    if (object.acceptsZeroSlack)
                        message.acceptsZeroSlack = $Boolean(object.acceptsZeroSlack);
                return message;
            };

            /**
             * Creates a plain object from a Propose message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Propose
             * @static
             * @param {governance.v1.Propose} message Propose
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
                if (options.defaults) {
                    object.change = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.acceptsZeroSlack = false;
                }
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = $root.governance.v1.Change.toObject(message.change, options, _depth + 1);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    object.acceptsZeroSlack = message.acceptsZeroSlack;
                return object;
            };

            /**
             * Converts this Propose to JSON.
             * @function toJSON
             * @memberof governance.v1.Propose
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Propose.prototype.toJSON = function() {
                return Propose.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Propose;
        })();

        v1.Vote = (function() {

            /**
             * Properties of a Vote.
             * @typedef {Object} governance.v1.Vote.$Properties
             * @property {Uint8Array} [proposal] Vote proposal
             * @property {Uint8Array} [rehearsal] Vote rehearsal
             * @property {boolean} [approves] Vote approves
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Vote.
             * @memberof governance.v1
             * @interface IVote
             * @augments governance.v1.Vote.$Properties
             * @deprecated Use governance.v1.Vote.$Properties instead.
             */

            /**
             * Shape of a Vote.
             * @typedef {governance.v1.Vote.$Properties} governance.v1.Vote.$Shape
             */

            /**
             * Constructs a new Vote.
             * @memberof governance.v1
             * @classdesc Represents a Vote.
             * @constructor
             * @param {governance.v1.Vote.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Vote = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Vote proposal.
             * @member {Uint8Array} proposal
             * @memberof governance.v1.Vote
             * @instance
             */
            Vote.prototype.proposal = $util.newBuffer([]);

            /**
             * Vote rehearsal.
             * @member {Uint8Array} rehearsal
             * @memberof governance.v1.Vote
             * @instance
             */
            Vote.prototype.rehearsal = $util.newBuffer([]);

            /**
             * Vote approves.
             * @member {boolean} approves
             * @memberof governance.v1.Vote
             * @instance
             */
            Vote.prototype.approves = false;

            /**
             * Encodes the specified Vote message. Does not implicitly {@link governance.v1.Vote.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Vote
             * @static
             * @param {governance.v1.Vote.$Properties} message Vote message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Vote.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && message.proposal.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.proposal);
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal") && message.rehearsal.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.rehearsal);
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves") && message.approves !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.approves);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Vote message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Vote
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Vote & governance.v1.Vote.$Shape} Vote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Vote.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Vote();
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
                                message.proposal = value;
                            else
                                delete message.proposal;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rehearsal = value;
                            else
                                delete message.rehearsal;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.approves = value;
                            else
                                delete message.approves;
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
             * Verifies a Vote message.
             * @function verify
             * @memberof governance.v1.Vote
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Vote.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    if (!(message.proposal && typeof message.proposal.length === "number" || $util.isString(message.proposal)))
                        return "proposal: buffer expected";
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    if (!(message.rehearsal && typeof message.rehearsal.length === "number" || $util.isString(message.rehearsal)))
                        return "rehearsal: buffer expected";
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves"))
                    if (typeof message.approves !== "boolean")
                        return "approves: boolean expected";
                return null;
            };

            /**
             * Creates a Vote message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Vote
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Vote} Vote
             */
            Vote.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Vote)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Vote: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Vote();
                if (object.proposal != null)
                    if (object.proposal.length)
                        if (typeof object.proposal === "string")
                            $util.base64.decode(object.proposal, message.proposal = $util.newBuffer($util.base64.length(object.proposal)), 0);
                        else if (object.proposal.length >= 0)
                            message.proposal = object.proposal;
                if (object.rehearsal != null)
                    if (object.rehearsal.length)
                        if (typeof object.rehearsal === "string")
                            $util.base64.decode(object.rehearsal, message.rehearsal = $util.newBuffer($util.base64.length(object.rehearsal)), 0);
                        else if (object.rehearsal.length >= 0)
                            message.rehearsal = object.rehearsal;
                if (object.approves != null)
                    if (object.approves)
                        message.approves = $Boolean(object.approves);
                return message;
            };

            /**
             * Creates a plain object from a Vote message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Vote
             * @static
             * @param {governance.v1.Vote} message Vote
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Vote.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.proposal = "";
                    else {
                        object.proposal = [];
                        if (options.bytes !== $Array)
                            object.proposal = $util.newBuffer(object.proposal);
                    }
                    if (options.bytes === $String)
                        object.rehearsal = "";
                    else {
                        object.rehearsal = [];
                        if (options.bytes !== $Array)
                            object.rehearsal = $util.newBuffer(object.rehearsal);
                    }
                    object.approves = false;
                }
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    object.proposal = options.bytes === $String ? $util.base64.encode(message.proposal, 0, message.proposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposal) : message.proposal;
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    object.rehearsal = options.bytes === $String ? $util.base64.encode(message.rehearsal, 0, message.rehearsal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.rehearsal) : message.rehearsal;
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves"))
                    object.approves = message.approves;
                return object;
            };

            /**
             * Converts this Vote to JSON.
             * @function toJSON
             * @memberof governance.v1.Vote
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Vote.prototype.toJSON = function() {
                return Vote.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Vote;
        })();

        v1.Withdraw = (function() {

            /**
             * Properties of a Withdraw.
             * @typedef {Object} governance.v1.Withdraw.$Properties
             * @property {Uint8Array} [proposal] Withdraw proposal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Withdraw.
             * @memberof governance.v1
             * @interface IWithdraw
             * @augments governance.v1.Withdraw.$Properties
             * @deprecated Use governance.v1.Withdraw.$Properties instead.
             */

            /**
             * Shape of a Withdraw.
             * @typedef {governance.v1.Withdraw.$Properties} governance.v1.Withdraw.$Shape
             */

            /**
             * Constructs a new Withdraw.
             * @memberof governance.v1
             * @classdesc Represents a Withdraw.
             * @constructor
             * @param {governance.v1.Withdraw.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Withdraw = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Withdraw proposal.
             * @member {Uint8Array} proposal
             * @memberof governance.v1.Withdraw
             * @instance
             */
            Withdraw.prototype.proposal = $util.newBuffer([]);

            /**
             * Encodes the specified Withdraw message. Does not implicitly {@link governance.v1.Withdraw.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Withdraw
             * @static
             * @param {governance.v1.Withdraw.$Properties} message Withdraw message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Withdraw.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && message.proposal.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.proposal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Withdraw message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Withdraw
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Withdraw & governance.v1.Withdraw.$Shape} Withdraw
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Withdraw.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Withdraw();
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
                                message.proposal = value;
                            else
                                delete message.proposal;
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
             * Verifies a Withdraw message.
             * @function verify
             * @memberof governance.v1.Withdraw
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Withdraw.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    if (!(message.proposal && typeof message.proposal.length === "number" || $util.isString(message.proposal)))
                        return "proposal: buffer expected";
                return null;
            };

            /**
             * Creates a Withdraw message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Withdraw
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Withdraw} Withdraw
             */
            Withdraw.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Withdraw)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Withdraw: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Withdraw();
                if (object.proposal != null)
                    if (object.proposal.length)
                        if (typeof object.proposal === "string")
                            $util.base64.decode(object.proposal, message.proposal = $util.newBuffer($util.base64.length(object.proposal)), 0);
                        else if (object.proposal.length >= 0)
                            message.proposal = object.proposal;
                return message;
            };

            /**
             * Creates a plain object from a Withdraw message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Withdraw
             * @static
             * @param {governance.v1.Withdraw} message Withdraw
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Withdraw.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.proposal = "";
                    else {
                        object.proposal = [];
                        if (options.bytes !== $Array)
                            object.proposal = $util.newBuffer(object.proposal);
                    }
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    object.proposal = options.bytes === $String ? $util.base64.encode(message.proposal, 0, message.proposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposal) : message.proposal;
                return object;
            };

            /**
             * Converts this Withdraw to JSON.
             * @function toJSON
             * @memberof governance.v1.Withdraw
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Withdraw.prototype.toJSON = function() {
                return Withdraw.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Withdraw;
        })();

        v1.GrantMandate = (function() {

            /**
             * Properties of a GrantMandate.
             * @typedef {Object} governance.v1.GrantMandate.$Properties
             * @property {number} [office] GrantMandate office
             * @property {Uint8Array} [key] GrantMandate key
             * @property {Long} [toMs] GrantMandate toMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GrantMandate.
             * @memberof governance.v1
             * @interface IGrantMandate
             * @augments governance.v1.GrantMandate.$Properties
             * @deprecated Use governance.v1.GrantMandate.$Properties instead.
             */

            /**
             * Shape of a GrantMandate.
             * @typedef {governance.v1.GrantMandate.$Properties} governance.v1.GrantMandate.$Shape
             */

            /**
             * Constructs a new GrantMandate.
             * @memberof governance.v1
             * @classdesc Represents a GrantMandate.
             * @constructor
             * @param {governance.v1.GrantMandate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GrantMandate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GrantMandate office.
             * @member {number} office
             * @memberof governance.v1.GrantMandate
             * @instance
             */
            GrantMandate.prototype.office = 0;

            /**
             * GrantMandate key.
             * @member {Uint8Array} key
             * @memberof governance.v1.GrantMandate
             * @instance
             */
            GrantMandate.prototype.key = $util.newBuffer([]);

            /**
             * GrantMandate toMs.
             * @member {Long} toMs
             * @memberof governance.v1.GrantMandate
             * @instance
             */
            GrantMandate.prototype.toMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified GrantMandate message. Does not implicitly {@link governance.v1.GrantMandate.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.GrantMandate
             * @static
             * @param {governance.v1.GrantMandate.$Properties} message GrantMandate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GrantMandate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.office != null && $Object.hasOwnProperty.call(message, "office") && message.office !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.office);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.key);
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && (typeof message.toMs === "object" ? message.toMs.low || message.toMs.high : message.toMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.toMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GrantMandate message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.GrantMandate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.GrantMandate & governance.v1.GrantMandate.$Shape} GrantMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GrantMandate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.GrantMandate();
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
                                message.office = value;
                            else
                                delete message.office;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.toMs = value;
                            else
                                delete message.toMs;
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
             * Verifies a GrantMandate message.
             * @function verify
             * @memberof governance.v1.GrantMandate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GrantMandate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.office != null && $Object.hasOwnProperty.call(message, "office"))
                    if (!$util.isInteger(message.office))
                        return "office: integer expected";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!(message.key && typeof message.key.length === "number" || $util.isString(message.key)))
                        return "key: buffer expected";
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (!$util.isInteger(message.toMs) && !(message.toMs && $util.isInteger(message.toMs.low) && $util.isInteger(message.toMs.high)))
                        return "toMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a GrantMandate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.GrantMandate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.GrantMandate} GrantMandate
             */
            GrantMandate.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.GrantMandate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.GrantMandate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.GrantMandate();
                if (object.office != null)
                    if ($Number(object.office) !== 0)
                        message.office = object.office >>> 0;
                if (object.key != null)
                    if (object.key.length)
                        if (typeof object.key === "string")
                            $util.base64.decode(object.key, message.key = $util.newBuffer($util.base64.length(object.key)), 0);
                        else if (object.key.length >= 0)
                            message.key = object.key;
                if (object.toMs != null)
                    if (typeof object.toMs === "object" ? object.toMs.low || object.toMs.high : $Number(object.toMs) !== 0)
                        if ($util.Long)
                            message.toMs = $util.Long.fromValue(object.toMs, true);
                        else if (typeof object.toMs === "string")
                            message.toMs = $parseInt(object.toMs, 10);
                        else if (typeof object.toMs === "number")
                            message.toMs = object.toMs;
                        else if (typeof object.toMs === "object")
                            message.toMs = new $util.LongBits(object.toMs.low >>> 0, object.toMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a GrantMandate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.GrantMandate
             * @static
             * @param {governance.v1.GrantMandate} message GrantMandate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GrantMandate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.office = 0;
                    if (options.bytes === $String)
                        object.key = "";
                    else {
                        object.key = [];
                        if (options.bytes !== $Array)
                            object.key = $util.newBuffer(object.key);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.toMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.toMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.office != null && $Object.hasOwnProperty.call(message, "office"))
                    object.office = message.office;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = options.bytes === $String ? $util.base64.encode(message.key, 0, message.key.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.key) : message.key;
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.toMs = typeof message.toMs === "number" ? $BigInt(message.toMs) : $util.Long.fromBits(message.toMs.low >>> 0, message.toMs.high >>> 0, true).toBigInt();
                    else if (typeof message.toMs === "number")
                        object.toMs = options.longs === $String ? $String(message.toMs) : message.toMs;
                    else
                        object.toMs = options.longs === $String ? $util.Long.prototype.toString.call(message.toMs) : options.longs === $Number ? new $util.LongBits(message.toMs.low >>> 0, message.toMs.high >>> 0).toNumber(true) : message.toMs;
                return object;
            };

            /**
             * Converts this GrantMandate to JSON.
             * @function toJSON
             * @memberof governance.v1.GrantMandate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GrantMandate.prototype.toJSON = function() {
                return GrantMandate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GrantMandate;
        })();

        v1.RenewMandate = (function() {

            /**
             * Properties of a RenewMandate.
             * @typedef {Object} governance.v1.RenewMandate.$Properties
             * @property {number} [mandate] RenewMandate mandate
             * @property {Long} [toMs] RenewMandate toMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RenewMandate.
             * @memberof governance.v1
             * @interface IRenewMandate
             * @augments governance.v1.RenewMandate.$Properties
             * @deprecated Use governance.v1.RenewMandate.$Properties instead.
             */

            /**
             * Shape of a RenewMandate.
             * @typedef {governance.v1.RenewMandate.$Properties} governance.v1.RenewMandate.$Shape
             */

            /**
             * Constructs a new RenewMandate.
             * @memberof governance.v1
             * @classdesc Represents a RenewMandate.
             * @constructor
             * @param {governance.v1.RenewMandate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RenewMandate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RenewMandate mandate.
             * @member {number} mandate
             * @memberof governance.v1.RenewMandate
             * @instance
             */
            RenewMandate.prototype.mandate = 0;

            /**
             * RenewMandate toMs.
             * @member {Long} toMs
             * @memberof governance.v1.RenewMandate
             * @instance
             */
            RenewMandate.prototype.toMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified RenewMandate message. Does not implicitly {@link governance.v1.RenewMandate.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.RenewMandate
             * @static
             * @param {governance.v1.RenewMandate.$Properties} message RenewMandate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RenewMandate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate") && message.mandate !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.mandate);
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && (typeof message.toMs === "object" ? message.toMs.low || message.toMs.high : message.toMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.toMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RenewMandate message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.RenewMandate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.RenewMandate & governance.v1.RenewMandate.$Shape} RenewMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RenewMandate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.RenewMandate();
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
                                message.mandate = value;
                            else
                                delete message.mandate;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.toMs = value;
                            else
                                delete message.toMs;
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
             * Verifies a RenewMandate message.
             * @function verify
             * @memberof governance.v1.RenewMandate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RenewMandate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate"))
                    if (!$util.isInteger(message.mandate))
                        return "mandate: integer expected";
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (!$util.isInteger(message.toMs) && !(message.toMs && $util.isInteger(message.toMs.low) && $util.isInteger(message.toMs.high)))
                        return "toMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a RenewMandate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.RenewMandate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.RenewMandate} RenewMandate
             */
            RenewMandate.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.RenewMandate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.RenewMandate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.RenewMandate();
                if (object.mandate != null)
                    if ($Number(object.mandate) !== 0)
                        message.mandate = object.mandate >>> 0;
                if (object.toMs != null)
                    if (typeof object.toMs === "object" ? object.toMs.low || object.toMs.high : $Number(object.toMs) !== 0)
                        if ($util.Long)
                            message.toMs = $util.Long.fromValue(object.toMs, true);
                        else if (typeof object.toMs === "string")
                            message.toMs = $parseInt(object.toMs, 10);
                        else if (typeof object.toMs === "number")
                            message.toMs = object.toMs;
                        else if (typeof object.toMs === "object")
                            message.toMs = new $util.LongBits(object.toMs.low >>> 0, object.toMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a RenewMandate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.RenewMandate
             * @static
             * @param {governance.v1.RenewMandate} message RenewMandate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RenewMandate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.mandate = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.toMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.toMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate"))
                    object.mandate = message.mandate;
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.toMs = typeof message.toMs === "number" ? $BigInt(message.toMs) : $util.Long.fromBits(message.toMs.low >>> 0, message.toMs.high >>> 0, true).toBigInt();
                    else if (typeof message.toMs === "number")
                        object.toMs = options.longs === $String ? $String(message.toMs) : message.toMs;
                    else
                        object.toMs = options.longs === $String ? $util.Long.prototype.toString.call(message.toMs) : options.longs === $Number ? new $util.LongBits(message.toMs.low >>> 0, message.toMs.high >>> 0).toNumber(true) : message.toMs;
                return object;
            };

            /**
             * Converts this RenewMandate to JSON.
             * @function toJSON
             * @memberof governance.v1.RenewMandate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RenewMandate.prototype.toJSON = function() {
                return RenewMandate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RenewMandate;
        })();

        v1.EndMandate = (function() {

            /**
             * Properties of an EndMandate.
             * @typedef {Object} governance.v1.EndMandate.$Properties
             * @property {number} [mandate] EndMandate mandate
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EndMandate.
             * @memberof governance.v1
             * @interface IEndMandate
             * @augments governance.v1.EndMandate.$Properties
             * @deprecated Use governance.v1.EndMandate.$Properties instead.
             */

            /**
             * Shape of an EndMandate.
             * @typedef {governance.v1.EndMandate.$Properties} governance.v1.EndMandate.$Shape
             */

            /**
             * Constructs a new EndMandate.
             * @memberof governance.v1
             * @classdesc Represents an EndMandate.
             * @constructor
             * @param {governance.v1.EndMandate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EndMandate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EndMandate mandate.
             * @member {number} mandate
             * @memberof governance.v1.EndMandate
             * @instance
             */
            EndMandate.prototype.mandate = 0;

            /**
             * Encodes the specified EndMandate message. Does not implicitly {@link governance.v1.EndMandate.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.EndMandate
             * @static
             * @param {governance.v1.EndMandate.$Properties} message EndMandate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EndMandate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate") && message.mandate !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.mandate);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EndMandate message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.EndMandate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.EndMandate & governance.v1.EndMandate.$Shape} EndMandate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EndMandate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.EndMandate();
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
                                message.mandate = value;
                            else
                                delete message.mandate;
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
             * Verifies an EndMandate message.
             * @function verify
             * @memberof governance.v1.EndMandate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            EndMandate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate"))
                    if (!$util.isInteger(message.mandate))
                        return "mandate: integer expected";
                return null;
            };

            /**
             * Creates an EndMandate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.EndMandate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.EndMandate} EndMandate
             */
            EndMandate.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.EndMandate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.EndMandate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.EndMandate();
                if (object.mandate != null)
                    if ($Number(object.mandate) !== 0)
                        message.mandate = object.mandate >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an EndMandate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.EndMandate
             * @static
             * @param {governance.v1.EndMandate} message EndMandate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            EndMandate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.mandate = 0;
                if (message.mandate != null && $Object.hasOwnProperty.call(message, "mandate"))
                    object.mandate = message.mandate;
                return object;
            };

            /**
             * Converts this EndMandate to JSON.
             * @function toJSON
             * @memberof governance.v1.EndMandate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            EndMandate.prototype.toJSON = function() {
                return EndMandate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EndMandate;
        })();

        v1.Member = (function() {

            /**
             * Properties of a Member.
             * @typedef {Object} governance.v1.Member.$Properties
             * @property {string} [member] Member member
             * @property {string} [name] Member name
             * @property {number} [status] Member status
             * @property {Long} [sinceHeight] Member sinceHeight
             * @property {Uint8Array} [networkKey] Member networkKey
             * @property {Uint8Array} [consensusKey] Member consensusKey
             * @property {Uint8Array} [attestKey] Member attestKey
             * @property {Array.<string>} [addresses] Member addresses
             * @property {Long} [readyEpoch] Member readyEpoch
             * @property {governance.v1.Report.$Properties} [ready] Member ready
             * @property {governance.v1.Report.$Properties} [presence] Member presence
             * @property {Uint8Array} [openProposal] Member openProposal
             * @property {Long} [actsFrom] Member actsFrom
             * @property {number} [acts] Member acts
             * @property {Long} [joinedHeight] Member joinedHeight
             * @property {string} [inviter] Member inviter
             * @property {Long} [joinUntilMs] Member joinUntilMs
             * @property {Long} [rekeyedIn] Member rekeyedIn
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Member.
             * @memberof governance.v1
             * @interface IMember
             * @augments governance.v1.Member.$Properties
             * @deprecated Use governance.v1.Member.$Properties instead.
             */

            /**
             * Shape of a Member.
             * @typedef {governance.v1.Member.$Properties} governance.v1.Member.$Shape
             */

            /**
             * Constructs a new Member.
             * @memberof governance.v1
             * @classdesc Represents a Member.
             * @constructor
             * @param {governance.v1.Member.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Member = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Member member.
             * @member {string} member
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.member = "";

            /**
             * Member name.
             * @member {string} name
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.name = "";

            /**
             * Member status.
             * @member {number} status
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.status = 0;

            /**
             * Member sinceHeight.
             * @member {Long} sinceHeight
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.sinceHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Member networkKey.
             * @member {Uint8Array} networkKey
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.networkKey = $util.newBuffer([]);

            /**
             * Member consensusKey.
             * @member {Uint8Array} consensusKey
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.consensusKey = $util.newBuffer([]);

            /**
             * Member attestKey.
             * @member {Uint8Array} attestKey
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.attestKey = $util.newBuffer([]);

            /**
             * Member addresses.
             * @member {Array.<string>} addresses
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.addresses = $util.emptyArray;

            /**
             * Member readyEpoch.
             * @member {Long} readyEpoch
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.readyEpoch = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Member ready.
             * @member {governance.v1.Report} ready
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.ready = null;

            /**
             * Member presence.
             * @member {governance.v1.Report} presence
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.presence = null;

            /**
             * Member openProposal.
             * @member {Uint8Array} openProposal
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.openProposal = $util.newBuffer([]);

            /**
             * Member actsFrom.
             * @member {Long} actsFrom
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.actsFrom = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Member acts.
             * @member {number} acts
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.acts = 0;

            /**
             * Member joinedHeight.
             * @member {Long} joinedHeight
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.joinedHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Member inviter.
             * @member {string} inviter
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.inviter = "";

            /**
             * Member joinUntilMs.
             * @member {Long} joinUntilMs
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.joinUntilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Member rekeyedIn.
             * @member {Long} rekeyedIn
             * @memberof governance.v1.Member
             * @instance
             */
            Member.prototype.rekeyedIn = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Member message. Does not implicitly {@link governance.v1.Member.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Member
             * @static
             * @param {governance.v1.Member.$Properties} message Member message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Member.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.member);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.status);
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight") && (typeof message.sinceHeight === "object" ? message.sinceHeight.low || message.sinceHeight.high : message.sinceHeight !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sinceHeight);
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey") && message.networkKey.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.networkKey);
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey") && message.consensusKey.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.consensusKey);
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey") && message.attestKey.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.attestKey);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.addresses[i]);
                if (message.readyEpoch != null && $Object.hasOwnProperty.call(message, "readyEpoch") && (typeof message.readyEpoch === "object" ? message.readyEpoch.low || message.readyEpoch.high : message.readyEpoch !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.readyEpoch);
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready"))
                    $root.governance.v1.Report.encode(message.ready, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.presence != null && $Object.hasOwnProperty.call(message, "presence"))
                    $root.governance.v1.Report.encode(message.presence, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.openProposal != null && $Object.hasOwnProperty.call(message, "openProposal") && message.openProposal.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.openProposal);
                if (message.actsFrom != null && $Object.hasOwnProperty.call(message, "actsFrom") && (typeof message.actsFrom === "object" ? message.actsFrom.low || message.actsFrom.high : message.actsFrom !== 0))
                    writer.uint32(/* id 13, wireType 0 =*/104).uint64(message.actsFrom);
                if (message.acts != null && $Object.hasOwnProperty.call(message, "acts") && message.acts !== 0)
                    writer.uint32(/* id 14, wireType 0 =*/112).uint32(message.acts);
                if (message.joinedHeight != null && $Object.hasOwnProperty.call(message, "joinedHeight") && (typeof message.joinedHeight === "object" ? message.joinedHeight.low || message.joinedHeight.high : message.joinedHeight !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.joinedHeight);
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter") && message.inviter !== "")
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.inviter);
                if (message.joinUntilMs != null && $Object.hasOwnProperty.call(message, "joinUntilMs") && (typeof message.joinUntilMs === "object" ? message.joinUntilMs.low || message.joinUntilMs.high : message.joinUntilMs !== 0))
                    writer.uint32(/* id 17, wireType 0 =*/136).uint64(message.joinUntilMs);
                if (message.rekeyedIn != null && $Object.hasOwnProperty.call(message, "rekeyedIn") && (typeof message.rekeyedIn === "object" ? message.rekeyedIn.low || message.rekeyedIn.high : message.rekeyedIn !== 0))
                    writer.uint32(/* id 18, wireType 0 =*/144).uint64(message.rekeyedIn);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Member
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Member & governance.v1.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Member.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Member();
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
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sinceHeight = value;
                            else
                                delete message.sinceHeight;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.networkKey = value;
                            else
                                delete message.networkKey;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.consensusKey = value;
                            else
                                delete message.consensusKey;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attestKey = value;
                            else
                                delete message.attestKey;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.readyEpoch = value;
                            else
                                delete message.readyEpoch;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.ready = $root.governance.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.ready);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.presence = $root.governance.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.presence);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.openProposal = value;
                            else
                                delete message.openProposal;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.actsFrom = value;
                            else
                                delete message.actsFrom;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.acts = value;
                            else
                                delete message.acts;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.joinedHeight = value;
                            else
                                delete message.joinedHeight;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.inviter = value;
                            else
                                delete message.inviter;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.joinUntilMs = value;
                            else
                                delete message.joinUntilMs;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.rekeyedIn = value;
                            else
                                delete message.rekeyedIn;
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
             * Verifies a Member message.
             * @function verify
             * @memberof governance.v1.Member
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Member.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isInteger(message.status))
                        return "status: integer expected";
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (!$util.isInteger(message.sinceHeight) && !(message.sinceHeight && $util.isInteger(message.sinceHeight.low) && $util.isInteger(message.sinceHeight.high)))
                        return "sinceHeight: integer|Long expected";
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey"))
                    if (!(message.networkKey && typeof message.networkKey.length === "number" || $util.isString(message.networkKey)))
                        return "networkKey: buffer expected";
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey"))
                    if (!(message.consensusKey && typeof message.consensusKey.length === "number" || $util.isString(message.consensusKey)))
                        return "consensusKey: buffer expected";
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey"))
                    if (!(message.attestKey && typeof message.attestKey.length === "number" || $util.isString(message.attestKey)))
                        return "attestKey: buffer expected";
                if (message.addresses != null && $Object.hasOwnProperty.call(message, "addresses")) {
                    if (!$Array.isArray(message.addresses))
                        return "addresses: array expected";
                    for (let i = 0; i < message.addresses.length; ++i)
                        if (!$util.isString(message.addresses[i]))
                            return "addresses: string[] expected";
                }
                if (message.readyEpoch != null && $Object.hasOwnProperty.call(message, "readyEpoch"))
                    if (!$util.isInteger(message.readyEpoch) && !(message.readyEpoch && $util.isInteger(message.readyEpoch.low) && $util.isInteger(message.readyEpoch.high)))
                        return "readyEpoch: integer|Long expected";
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready")) {
                    let error = $root.governance.v1.Report.verify(message.ready, _depth + 1);
                    if (error)
                        return "ready." + error;
                }
                if (message.presence != null && $Object.hasOwnProperty.call(message, "presence")) {
                    let error = $root.governance.v1.Report.verify(message.presence, _depth + 1);
                    if (error)
                        return "presence." + error;
                }
                if (message.openProposal != null && $Object.hasOwnProperty.call(message, "openProposal"))
                    if (!(message.openProposal && typeof message.openProposal.length === "number" || $util.isString(message.openProposal)))
                        return "openProposal: buffer expected";
                if (message.actsFrom != null && $Object.hasOwnProperty.call(message, "actsFrom"))
                    if (!$util.isInteger(message.actsFrom) && !(message.actsFrom && $util.isInteger(message.actsFrom.low) && $util.isInteger(message.actsFrom.high)))
                        return "actsFrom: integer|Long expected";
                if (message.acts != null && $Object.hasOwnProperty.call(message, "acts"))
                    if (!$util.isInteger(message.acts))
                        return "acts: integer expected";
                if (message.joinedHeight != null && $Object.hasOwnProperty.call(message, "joinedHeight"))
                    if (!$util.isInteger(message.joinedHeight) && !(message.joinedHeight && $util.isInteger(message.joinedHeight.low) && $util.isInteger(message.joinedHeight.high)))
                        return "joinedHeight: integer|Long expected";
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter"))
                    if (!$util.isString(message.inviter))
                        return "inviter: string expected";
                if (message.joinUntilMs != null && $Object.hasOwnProperty.call(message, "joinUntilMs"))
                    if (!$util.isInteger(message.joinUntilMs) && !(message.joinUntilMs && $util.isInteger(message.joinUntilMs.low) && $util.isInteger(message.joinUntilMs.high)))
                        return "joinUntilMs: integer|Long expected";
                if (message.rekeyedIn != null && $Object.hasOwnProperty.call(message, "rekeyedIn"))
                    if (!$util.isInteger(message.rekeyedIn) && !(message.rekeyedIn && $util.isInteger(message.rekeyedIn.low) && $util.isInteger(message.rekeyedIn.high)))
                        return "rekeyedIn: integer|Long expected";
                return null;
            };

            /**
             * Creates a Member message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Member
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Member} Member
             */
            Member.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Member)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Member: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Member();
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.status != null)
                    if ($Number(object.status) !== 0)
                        message.status = object.status >>> 0;
                if (object.sinceHeight != null)
                    if (typeof object.sinceHeight === "object" ? object.sinceHeight.low || object.sinceHeight.high : $Number(object.sinceHeight) !== 0)
                        if ($util.Long)
                            message.sinceHeight = $util.Long.fromValue(object.sinceHeight, true);
                        else if (typeof object.sinceHeight === "string")
                            message.sinceHeight = $parseInt(object.sinceHeight, 10);
                        else if (typeof object.sinceHeight === "number")
                            message.sinceHeight = object.sinceHeight;
                        else if (typeof object.sinceHeight === "object")
                            message.sinceHeight = new $util.LongBits(object.sinceHeight.low >>> 0, object.sinceHeight.high >>> 0).toNumber(true);
                if (object.networkKey != null)
                    if (object.networkKey.length)
                        if (typeof object.networkKey === "string")
                            $util.base64.decode(object.networkKey, message.networkKey = $util.newBuffer($util.base64.length(object.networkKey)), 0);
                        else if (object.networkKey.length >= 0)
                            message.networkKey = object.networkKey;
                if (object.consensusKey != null)
                    if (object.consensusKey.length)
                        if (typeof object.consensusKey === "string")
                            $util.base64.decode(object.consensusKey, message.consensusKey = $util.newBuffer($util.base64.length(object.consensusKey)), 0);
                        else if (object.consensusKey.length >= 0)
                            message.consensusKey = object.consensusKey;
                if (object.attestKey != null)
                    if (object.attestKey.length)
                        if (typeof object.attestKey === "string")
                            $util.base64.decode(object.attestKey, message.attestKey = $util.newBuffer($util.base64.length(object.attestKey)), 0);
                        else if (object.attestKey.length >= 0)
                            message.attestKey = object.attestKey;
                if (object.addresses) {
                    if (!$Array.isArray(object.addresses))
                        throw $TypeError(".governance.v1.Member.addresses: array expected");
                    message.addresses = $Array(object.addresses.length);
                    for (let i = 0; i < object.addresses.length; ++i)
                        message.addresses[i] = $String(object.addresses[i]);
                }
                if (object.readyEpoch != null)
                    if (typeof object.readyEpoch === "object" ? object.readyEpoch.low || object.readyEpoch.high : $Number(object.readyEpoch) !== 0)
                        if ($util.Long)
                            message.readyEpoch = $util.Long.fromValue(object.readyEpoch, true);
                        else if (typeof object.readyEpoch === "string")
                            message.readyEpoch = $parseInt(object.readyEpoch, 10);
                        else if (typeof object.readyEpoch === "number")
                            message.readyEpoch = object.readyEpoch;
                        else if (typeof object.readyEpoch === "object")
                            message.readyEpoch = new $util.LongBits(object.readyEpoch.low >>> 0, object.readyEpoch.high >>> 0).toNumber(true);
                if (object.ready != null) {
                    if (!$util.isObject(object.ready))
                        throw $TypeError(".governance.v1.Member.ready: object expected");
                    message.ready = $root.governance.v1.Report.fromObject(object.ready, _depth + 1);
                }
                if (object.presence != null) {
                    if (!$util.isObject(object.presence))
                        throw $TypeError(".governance.v1.Member.presence: object expected");
                    message.presence = $root.governance.v1.Report.fromObject(object.presence, _depth + 1);
                }
                if (object.openProposal != null)
                    if (object.openProposal.length)
                        if (typeof object.openProposal === "string")
                            $util.base64.decode(object.openProposal, message.openProposal = $util.newBuffer($util.base64.length(object.openProposal)), 0);
                        else if (object.openProposal.length >= 0)
                            message.openProposal = object.openProposal;
                if (object.actsFrom != null)
                    if (typeof object.actsFrom === "object" ? object.actsFrom.low || object.actsFrom.high : $Number(object.actsFrom) !== 0)
                        if ($util.Long)
                            message.actsFrom = $util.Long.fromValue(object.actsFrom, true);
                        else if (typeof object.actsFrom === "string")
                            message.actsFrom = $parseInt(object.actsFrom, 10);
                        else if (typeof object.actsFrom === "number")
                            message.actsFrom = object.actsFrom;
                        else if (typeof object.actsFrom === "object")
                            message.actsFrom = new $util.LongBits(object.actsFrom.low >>> 0, object.actsFrom.high >>> 0).toNumber(true);
                if (object.acts != null)
                    if ($Number(object.acts) !== 0)
                        message.acts = object.acts >>> 0;
                if (object.joinedHeight != null)
                    if (typeof object.joinedHeight === "object" ? object.joinedHeight.low || object.joinedHeight.high : $Number(object.joinedHeight) !== 0)
                        if ($util.Long)
                            message.joinedHeight = $util.Long.fromValue(object.joinedHeight, true);
                        else if (typeof object.joinedHeight === "string")
                            message.joinedHeight = $parseInt(object.joinedHeight, 10);
                        else if (typeof object.joinedHeight === "number")
                            message.joinedHeight = object.joinedHeight;
                        else if (typeof object.joinedHeight === "object")
                            message.joinedHeight = new $util.LongBits(object.joinedHeight.low >>> 0, object.joinedHeight.high >>> 0).toNumber(true);
                if (object.inviter != null)
                    if (typeof object.inviter !== "string" || object.inviter.length)
                        message.inviter = $String(object.inviter);
                if (object.joinUntilMs != null)
                    if (typeof object.joinUntilMs === "object" ? object.joinUntilMs.low || object.joinUntilMs.high : $Number(object.joinUntilMs) !== 0)
                        if ($util.Long)
                            message.joinUntilMs = $util.Long.fromValue(object.joinUntilMs, true);
                        else if (typeof object.joinUntilMs === "string")
                            message.joinUntilMs = $parseInt(object.joinUntilMs, 10);
                        else if (typeof object.joinUntilMs === "number")
                            message.joinUntilMs = object.joinUntilMs;
                        else if (typeof object.joinUntilMs === "object")
                            message.joinUntilMs = new $util.LongBits(object.joinUntilMs.low >>> 0, object.joinUntilMs.high >>> 0).toNumber(true);
                if (object.rekeyedIn != null)
                    if (typeof object.rekeyedIn === "object" ? object.rekeyedIn.low || object.rekeyedIn.high : $Number(object.rekeyedIn) !== 0)
                        if ($util.Long)
                            message.rekeyedIn = $util.Long.fromValue(object.rekeyedIn, true);
                        else if (typeof object.rekeyedIn === "string")
                            message.rekeyedIn = $parseInt(object.rekeyedIn, 10);
                        else if (typeof object.rekeyedIn === "number")
                            message.rekeyedIn = object.rekeyedIn;
                        else if (typeof object.rekeyedIn === "object")
                            message.rekeyedIn = new $util.LongBits(object.rekeyedIn.low >>> 0, object.rekeyedIn.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Member message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Member
             * @static
             * @param {governance.v1.Member} message Member
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Member.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.addresses = [];
                if (options.defaults) {
                    object.member = "";
                    object.name = "";
                    object.status = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sinceHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sinceHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.networkKey = "";
                    else {
                        object.networkKey = [];
                        if (options.bytes !== $Array)
                            object.networkKey = $util.newBuffer(object.networkKey);
                    }
                    if (options.bytes === $String)
                        object.consensusKey = "";
                    else {
                        object.consensusKey = [];
                        if (options.bytes !== $Array)
                            object.consensusKey = $util.newBuffer(object.consensusKey);
                    }
                    if (options.bytes === $String)
                        object.attestKey = "";
                    else {
                        object.attestKey = [];
                        if (options.bytes !== $Array)
                            object.attestKey = $util.newBuffer(object.attestKey);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.readyEpoch = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.readyEpoch = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.ready = null;
                    object.presence = null;
                    if (options.bytes === $String)
                        object.openProposal = "";
                    else {
                        object.openProposal = [];
                        if (options.bytes !== $Array)
                            object.openProposal = $util.newBuffer(object.openProposal);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.actsFrom = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.actsFrom = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.acts = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.joinedHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.joinedHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.inviter = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.joinUntilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.joinUntilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.rekeyedIn = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.rekeyedIn = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sinceHeight = typeof message.sinceHeight === "number" ? $BigInt(message.sinceHeight) : $util.Long.fromBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.sinceHeight === "number")
                        object.sinceHeight = options.longs === $String ? $String(message.sinceHeight) : message.sinceHeight;
                    else
                        object.sinceHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.sinceHeight) : options.longs === $Number ? new $util.LongBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0).toNumber(true) : message.sinceHeight;
                if (message.networkKey != null && $Object.hasOwnProperty.call(message, "networkKey"))
                    object.networkKey = options.bytes === $String ? $util.base64.encode(message.networkKey, 0, message.networkKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.networkKey) : message.networkKey;
                if (message.consensusKey != null && $Object.hasOwnProperty.call(message, "consensusKey"))
                    object.consensusKey = options.bytes === $String ? $util.base64.encode(message.consensusKey, 0, message.consensusKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.consensusKey) : message.consensusKey;
                if (message.attestKey != null && $Object.hasOwnProperty.call(message, "attestKey"))
                    object.attestKey = options.bytes === $String ? $util.base64.encode(message.attestKey, 0, message.attestKey.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.attestKey) : message.attestKey;
                if (message.addresses && message.addresses.length) {
                    object.addresses = $Array(message.addresses.length);
                    for (let j = 0; j < message.addresses.length; ++j)
                        object.addresses[j] = message.addresses[j];
                }
                if (message.readyEpoch != null && $Object.hasOwnProperty.call(message, "readyEpoch"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.readyEpoch = typeof message.readyEpoch === "number" ? $BigInt(message.readyEpoch) : $util.Long.fromBits(message.readyEpoch.low >>> 0, message.readyEpoch.high >>> 0, true).toBigInt();
                    else if (typeof message.readyEpoch === "number")
                        object.readyEpoch = options.longs === $String ? $String(message.readyEpoch) : message.readyEpoch;
                    else
                        object.readyEpoch = options.longs === $String ? $util.Long.prototype.toString.call(message.readyEpoch) : options.longs === $Number ? new $util.LongBits(message.readyEpoch.low >>> 0, message.readyEpoch.high >>> 0).toNumber(true) : message.readyEpoch;
                if (message.ready != null && $Object.hasOwnProperty.call(message, "ready"))
                    object.ready = $root.governance.v1.Report.toObject(message.ready, options, _depth + 1);
                if (message.presence != null && $Object.hasOwnProperty.call(message, "presence"))
                    object.presence = $root.governance.v1.Report.toObject(message.presence, options, _depth + 1);
                if (message.openProposal != null && $Object.hasOwnProperty.call(message, "openProposal"))
                    object.openProposal = options.bytes === $String ? $util.base64.encode(message.openProposal, 0, message.openProposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.openProposal) : message.openProposal;
                if (message.actsFrom != null && $Object.hasOwnProperty.call(message, "actsFrom"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.actsFrom = typeof message.actsFrom === "number" ? $BigInt(message.actsFrom) : $util.Long.fromBits(message.actsFrom.low >>> 0, message.actsFrom.high >>> 0, true).toBigInt();
                    else if (typeof message.actsFrom === "number")
                        object.actsFrom = options.longs === $String ? $String(message.actsFrom) : message.actsFrom;
                    else
                        object.actsFrom = options.longs === $String ? $util.Long.prototype.toString.call(message.actsFrom) : options.longs === $Number ? new $util.LongBits(message.actsFrom.low >>> 0, message.actsFrom.high >>> 0).toNumber(true) : message.actsFrom;
                if (message.acts != null && $Object.hasOwnProperty.call(message, "acts"))
                    object.acts = message.acts;
                if (message.joinedHeight != null && $Object.hasOwnProperty.call(message, "joinedHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.joinedHeight = typeof message.joinedHeight === "number" ? $BigInt(message.joinedHeight) : $util.Long.fromBits(message.joinedHeight.low >>> 0, message.joinedHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.joinedHeight === "number")
                        object.joinedHeight = options.longs === $String ? $String(message.joinedHeight) : message.joinedHeight;
                    else
                        object.joinedHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.joinedHeight) : options.longs === $Number ? new $util.LongBits(message.joinedHeight.low >>> 0, message.joinedHeight.high >>> 0).toNumber(true) : message.joinedHeight;
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter"))
                    object.inviter = message.inviter;
                if (message.joinUntilMs != null && $Object.hasOwnProperty.call(message, "joinUntilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.joinUntilMs = typeof message.joinUntilMs === "number" ? $BigInt(message.joinUntilMs) : $util.Long.fromBits(message.joinUntilMs.low >>> 0, message.joinUntilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.joinUntilMs === "number")
                        object.joinUntilMs = options.longs === $String ? $String(message.joinUntilMs) : message.joinUntilMs;
                    else
                        object.joinUntilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.joinUntilMs) : options.longs === $Number ? new $util.LongBits(message.joinUntilMs.low >>> 0, message.joinUntilMs.high >>> 0).toNumber(true) : message.joinUntilMs;
                if (message.rekeyedIn != null && $Object.hasOwnProperty.call(message, "rekeyedIn"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.rekeyedIn = typeof message.rekeyedIn === "number" ? $BigInt(message.rekeyedIn) : $util.Long.fromBits(message.rekeyedIn.low >>> 0, message.rekeyedIn.high >>> 0, true).toBigInt();
                    else if (typeof message.rekeyedIn === "number")
                        object.rekeyedIn = options.longs === $String ? $String(message.rekeyedIn) : message.rekeyedIn;
                    else
                        object.rekeyedIn = options.longs === $String ? $util.Long.prototype.toString.call(message.rekeyedIn) : options.longs === $Number ? new $util.LongBits(message.rekeyedIn.low >>> 0, message.rekeyedIn.high >>> 0).toNumber(true) : message.rekeyedIn;
                return object;
            };

            /**
             * Converts this Member to JSON.
             * @function toJSON
             * @memberof governance.v1.Member
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Member.prototype.toJSON = function() {
                return Member.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Member;
        })();

        v1.Joining = (function() {

            /**
             * Properties of a Joining.
             * @typedef {Object} governance.v1.Joining.$Properties
             * @property {Array.<string>} [members] Joining members
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Joining.
             * @memberof governance.v1
             * @interface IJoining
             * @augments governance.v1.Joining.$Properties
             * @deprecated Use governance.v1.Joining.$Properties instead.
             */

            /**
             * Shape of a Joining.
             * @typedef {governance.v1.Joining.$Properties} governance.v1.Joining.$Shape
             */

            /**
             * Constructs a new Joining.
             * @memberof governance.v1
             * @classdesc Represents a Joining.
             * @constructor
             * @param {governance.v1.Joining.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Joining = function (properties) {
                this.members = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Joining members.
             * @member {Array.<string>} members
             * @memberof governance.v1.Joining
             * @instance
             */
            Joining.prototype.members = $util.emptyArray;

            /**
             * Encodes the specified Joining message. Does not implicitly {@link governance.v1.Joining.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Joining
             * @static
             * @param {governance.v1.Joining.$Properties} message Joining message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Joining.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.members != null && message.members.length)
                    for (let i = 0; i < message.members.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.members[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Joining message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Joining
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Joining & governance.v1.Joining.$Shape} Joining
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Joining.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Joining();
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
                            if (!(message.members && message.members.length))
                                message.members = [];
                            message.members.push(reader.stringVerify());
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
             * Verifies a Joining message.
             * @function verify
             * @memberof governance.v1.Joining
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Joining.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.members != null && $Object.hasOwnProperty.call(message, "members")) {
                    if (!$Array.isArray(message.members))
                        return "members: array expected";
                    for (let i = 0; i < message.members.length; ++i)
                        if (!$util.isString(message.members[i]))
                            return "members: string[] expected";
                }
                return null;
            };

            /**
             * Creates a Joining message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Joining
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Joining} Joining
             */
            Joining.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Joining)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Joining: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Joining();
                if (object.members) {
                    if (!$Array.isArray(object.members))
                        throw $TypeError(".governance.v1.Joining.members: array expected");
                    message.members = $Array(object.members.length);
                    for (let i = 0; i < object.members.length; ++i)
                        message.members[i] = $String(object.members[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Joining message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Joining
             * @static
             * @param {governance.v1.Joining} message Joining
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Joining.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.members = [];
                if (message.members && message.members.length) {
                    object.members = $Array(message.members.length);
                    for (let j = 0; j < message.members.length; ++j)
                        object.members[j] = message.members[j];
                }
                return object;
            };

            /**
             * Converts this Joining to JSON.
             * @function toJSON
             * @memberof governance.v1.Joining
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Joining.prototype.toJSON = function() {
                return Joining.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Joining;
        })();

        v1.Councillor = (function() {

            /**
             * Properties of a Councillor.
             * @typedef {Object} governance.v1.Councillor.$Properties
             * @property {string} [member] Councillor member
             * @property {Long} [fromMs] Councillor fromMs
             * @property {Long} [toMs] Councillor toMs
             * @property {Long} [sinceHeight] Councillor sinceHeight
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Councillor.
             * @memberof governance.v1
             * @interface ICouncillor
             * @augments governance.v1.Councillor.$Properties
             * @deprecated Use governance.v1.Councillor.$Properties instead.
             */

            /**
             * Shape of a Councillor.
             * @typedef {governance.v1.Councillor.$Properties} governance.v1.Councillor.$Shape
             */

            /**
             * Constructs a new Councillor.
             * @memberof governance.v1
             * @classdesc Represents a Councillor.
             * @constructor
             * @param {governance.v1.Councillor.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Councillor = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Councillor member.
             * @member {string} member
             * @memberof governance.v1.Councillor
             * @instance
             */
            Councillor.prototype.member = "";

            /**
             * Councillor fromMs.
             * @member {Long} fromMs
             * @memberof governance.v1.Councillor
             * @instance
             */
            Councillor.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Councillor toMs.
             * @member {Long} toMs
             * @memberof governance.v1.Councillor
             * @instance
             */
            Councillor.prototype.toMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Councillor sinceHeight.
             * @member {Long} sinceHeight
             * @memberof governance.v1.Councillor
             * @instance
             */
            Councillor.prototype.sinceHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Councillor message. Does not implicitly {@link governance.v1.Councillor.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Councillor
             * @static
             * @param {governance.v1.Councillor.$Properties} message Councillor message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Councillor.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.member);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && (typeof message.toMs === "object" ? message.toMs.low || message.toMs.high : message.toMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.toMs);
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight") && (typeof message.sinceHeight === "object" ? message.sinceHeight.low || message.sinceHeight.high : message.sinceHeight !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sinceHeight);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Councillor message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Councillor
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Councillor & governance.v1.Councillor.$Shape} Councillor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Councillor.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Councillor();
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
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.toMs = value;
                            else
                                delete message.toMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sinceHeight = value;
                            else
                                delete message.sinceHeight;
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
             * Verifies a Councillor message.
             * @function verify
             * @memberof governance.v1.Councillor
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Councillor.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (!$util.isInteger(message.toMs) && !(message.toMs && $util.isInteger(message.toMs.low) && $util.isInteger(message.toMs.high)))
                        return "toMs: integer|Long expected";
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (!$util.isInteger(message.sinceHeight) && !(message.sinceHeight && $util.isInteger(message.sinceHeight.low) && $util.isInteger(message.sinceHeight.high)))
                        return "sinceHeight: integer|Long expected";
                return null;
            };

            /**
             * Creates a Councillor message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Councillor
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Councillor} Councillor
             */
            Councillor.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Councillor)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Councillor: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Councillor();
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.fromMs != null)
                    if (typeof object.fromMs === "object" ? object.fromMs.low || object.fromMs.high : $Number(object.fromMs) !== 0)
                        if ($util.Long)
                            message.fromMs = $util.Long.fromValue(object.fromMs, true);
                        else if (typeof object.fromMs === "string")
                            message.fromMs = $parseInt(object.fromMs, 10);
                        else if (typeof object.fromMs === "number")
                            message.fromMs = object.fromMs;
                        else if (typeof object.fromMs === "object")
                            message.fromMs = new $util.LongBits(object.fromMs.low >>> 0, object.fromMs.high >>> 0).toNumber(true);
                if (object.toMs != null)
                    if (typeof object.toMs === "object" ? object.toMs.low || object.toMs.high : $Number(object.toMs) !== 0)
                        if ($util.Long)
                            message.toMs = $util.Long.fromValue(object.toMs, true);
                        else if (typeof object.toMs === "string")
                            message.toMs = $parseInt(object.toMs, 10);
                        else if (typeof object.toMs === "number")
                            message.toMs = object.toMs;
                        else if (typeof object.toMs === "object")
                            message.toMs = new $util.LongBits(object.toMs.low >>> 0, object.toMs.high >>> 0).toNumber(true);
                if (object.sinceHeight != null)
                    if (typeof object.sinceHeight === "object" ? object.sinceHeight.low || object.sinceHeight.high : $Number(object.sinceHeight) !== 0)
                        if ($util.Long)
                            message.sinceHeight = $util.Long.fromValue(object.sinceHeight, true);
                        else if (typeof object.sinceHeight === "string")
                            message.sinceHeight = $parseInt(object.sinceHeight, 10);
                        else if (typeof object.sinceHeight === "number")
                            message.sinceHeight = object.sinceHeight;
                        else if (typeof object.sinceHeight === "object")
                            message.sinceHeight = new $util.LongBits(object.sinceHeight.low >>> 0, object.sinceHeight.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Councillor message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Councillor
             * @static
             * @param {governance.v1.Councillor} message Councillor
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Councillor.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.member = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.toMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.toMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sinceHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sinceHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.toMs = typeof message.toMs === "number" ? $BigInt(message.toMs) : $util.Long.fromBits(message.toMs.low >>> 0, message.toMs.high >>> 0, true).toBigInt();
                    else if (typeof message.toMs === "number")
                        object.toMs = options.longs === $String ? $String(message.toMs) : message.toMs;
                    else
                        object.toMs = options.longs === $String ? $util.Long.prototype.toString.call(message.toMs) : options.longs === $Number ? new $util.LongBits(message.toMs.low >>> 0, message.toMs.high >>> 0).toNumber(true) : message.toMs;
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sinceHeight = typeof message.sinceHeight === "number" ? $BigInt(message.sinceHeight) : $util.Long.fromBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.sinceHeight === "number")
                        object.sinceHeight = options.longs === $String ? $String(message.sinceHeight) : message.sinceHeight;
                    else
                        object.sinceHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.sinceHeight) : options.longs === $Number ? new $util.LongBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0).toNumber(true) : message.sinceHeight;
                return object;
            };

            /**
             * Converts this Councillor to JSON.
             * @function toJSON
             * @memberof governance.v1.Councillor
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Councillor.prototype.toJSON = function() {
                return Councillor.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Councillor;
        })();

        v1.Voices = (function() {

            /**
             * Properties of a Voices.
             * @typedef {Object} governance.v1.Voices.$Properties
             * @property {Array.<Uint8Array>} [keys] Voices keys
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Voices.
             * @memberof governance.v1
             * @interface IVoices
             * @augments governance.v1.Voices.$Properties
             * @deprecated Use governance.v1.Voices.$Properties instead.
             */

            /**
             * Shape of a Voices.
             * @typedef {governance.v1.Voices.$Properties} governance.v1.Voices.$Shape
             */

            /**
             * Constructs a new Voices.
             * @memberof governance.v1
             * @classdesc Represents a Voices.
             * @constructor
             * @param {governance.v1.Voices.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Voices = function (properties) {
                this.keys = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Voices keys.
             * @member {Array.<Uint8Array>} keys
             * @memberof governance.v1.Voices
             * @instance
             */
            Voices.prototype.keys = $util.emptyArray;

            /**
             * Encodes the specified Voices message. Does not implicitly {@link governance.v1.Voices.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Voices
             * @static
             * @param {governance.v1.Voices.$Properties} message Voices message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Voices.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.keys != null && message.keys.length)
                    for (let i = 0; i < message.keys.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.keys[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Voices message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Voices
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Voices & governance.v1.Voices.$Shape} Voices
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Voices.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Voices();
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
                            if (!(message.keys && message.keys.length))
                                message.keys = [];
                            message.keys.push(reader.bytes());
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
             * Verifies a Voices message.
             * @function verify
             * @memberof governance.v1.Voices
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Voices.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.keys != null && $Object.hasOwnProperty.call(message, "keys")) {
                    if (!$Array.isArray(message.keys))
                        return "keys: array expected";
                    for (let i = 0; i < message.keys.length; ++i)
                        if (!(message.keys[i] && typeof message.keys[i].length === "number" || $util.isString(message.keys[i])))
                            return "keys: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a Voices message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Voices
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Voices} Voices
             */
            Voices.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Voices)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Voices: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Voices();
                if (object.keys) {
                    if (!$Array.isArray(object.keys))
                        throw $TypeError(".governance.v1.Voices.keys: array expected");
                    message.keys = $Array(object.keys.length);
                    for (let i = 0; i < object.keys.length; ++i)
                        if (typeof object.keys[i] === "string")
                            $util.base64.decode(object.keys[i], message.keys[i] = $util.newBuffer($util.base64.length(object.keys[i])), 0);
                        else if (object.keys[i].length >= 0)
                            message.keys[i] = object.keys[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a Voices message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Voices
             * @static
             * @param {governance.v1.Voices} message Voices
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Voices.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.keys = [];
                if (message.keys && message.keys.length) {
                    object.keys = $Array(message.keys.length);
                    for (let j = 0; j < message.keys.length; ++j)
                        object.keys[j] = options.bytes === $String ? $util.base64.encode(message.keys[j], 0, message.keys[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.keys[j]) : message.keys[j];
                }
                return object;
            };

            /**
             * Converts this Voices to JSON.
             * @function toJSON
             * @memberof governance.v1.Voices
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Voices.prototype.toJSON = function() {
                return Voices.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Voices;
        })();

        v1.RegisteredKey = (function() {

            /**
             * Properties of a RegisteredKey.
             * @typedef {Object} governance.v1.RegisteredKey.$Properties
             * @property {string} [member] RegisteredKey member
             * @property {number} [purpose] RegisteredKey purpose
             * @property {boolean} [revoked] RegisteredKey revoked
             * @property {Long} [sinceHeight] RegisteredKey sinceHeight
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegisteredKey.
             * @memberof governance.v1
             * @interface IRegisteredKey
             * @augments governance.v1.RegisteredKey.$Properties
             * @deprecated Use governance.v1.RegisteredKey.$Properties instead.
             */

            /**
             * Shape of a RegisteredKey.
             * @typedef {governance.v1.RegisteredKey.$Properties} governance.v1.RegisteredKey.$Shape
             */

            /**
             * Constructs a new RegisteredKey.
             * @memberof governance.v1
             * @classdesc Represents a RegisteredKey.
             * @constructor
             * @param {governance.v1.RegisteredKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegisteredKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegisteredKey member.
             * @member {string} member
             * @memberof governance.v1.RegisteredKey
             * @instance
             */
            RegisteredKey.prototype.member = "";

            /**
             * RegisteredKey purpose.
             * @member {number} purpose
             * @memberof governance.v1.RegisteredKey
             * @instance
             */
            RegisteredKey.prototype.purpose = 0;

            /**
             * RegisteredKey revoked.
             * @member {boolean} revoked
             * @memberof governance.v1.RegisteredKey
             * @instance
             */
            RegisteredKey.prototype.revoked = false;

            /**
             * RegisteredKey sinceHeight.
             * @member {Long} sinceHeight
             * @memberof governance.v1.RegisteredKey
             * @instance
             */
            RegisteredKey.prototype.sinceHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified RegisteredKey message. Does not implicitly {@link governance.v1.RegisteredKey.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.RegisteredKey
             * @static
             * @param {governance.v1.RegisteredKey.$Properties} message RegisteredKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegisteredKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.member);
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.purpose);
                if (message.revoked != null && $Object.hasOwnProperty.call(message, "revoked") && message.revoked !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.revoked);
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight") && (typeof message.sinceHeight === "object" ? message.sinceHeight.low || message.sinceHeight.high : message.sinceHeight !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sinceHeight);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegisteredKey message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.RegisteredKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.RegisteredKey & governance.v1.RegisteredKey.$Shape} RegisteredKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegisteredKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.RegisteredKey();
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
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.revoked = value;
                            else
                                delete message.revoked;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sinceHeight = value;
                            else
                                delete message.sinceHeight;
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
             * Verifies a RegisteredKey message.
             * @function verify
             * @memberof governance.v1.RegisteredKey
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RegisteredKey.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose"))
                    if (!$util.isInteger(message.purpose))
                        return "purpose: integer expected";
                if (message.revoked != null && $Object.hasOwnProperty.call(message, "revoked"))
                    if (typeof message.revoked !== "boolean")
                        return "revoked: boolean expected";
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (!$util.isInteger(message.sinceHeight) && !(message.sinceHeight && $util.isInteger(message.sinceHeight.low) && $util.isInteger(message.sinceHeight.high)))
                        return "sinceHeight: integer|Long expected";
                return null;
            };

            /**
             * Creates a RegisteredKey message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.RegisteredKey
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.RegisteredKey} RegisteredKey
             */
            RegisteredKey.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.RegisteredKey)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.RegisteredKey: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.RegisteredKey();
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.purpose != null)
                    if ($Number(object.purpose) !== 0)
                        message.purpose = object.purpose >>> 0;
                if (object.revoked != null)
                    if (object.revoked)
                        message.revoked = $Boolean(object.revoked);
                if (object.sinceHeight != null)
                    if (typeof object.sinceHeight === "object" ? object.sinceHeight.low || object.sinceHeight.high : $Number(object.sinceHeight) !== 0)
                        if ($util.Long)
                            message.sinceHeight = $util.Long.fromValue(object.sinceHeight, true);
                        else if (typeof object.sinceHeight === "string")
                            message.sinceHeight = $parseInt(object.sinceHeight, 10);
                        else if (typeof object.sinceHeight === "number")
                            message.sinceHeight = object.sinceHeight;
                        else if (typeof object.sinceHeight === "object")
                            message.sinceHeight = new $util.LongBits(object.sinceHeight.low >>> 0, object.sinceHeight.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a RegisteredKey message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.RegisteredKey
             * @static
             * @param {governance.v1.RegisteredKey} message RegisteredKey
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RegisteredKey.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.member = "";
                    object.purpose = 0;
                    object.revoked = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sinceHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sinceHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose"))
                    object.purpose = message.purpose;
                if (message.revoked != null && $Object.hasOwnProperty.call(message, "revoked"))
                    object.revoked = message.revoked;
                if (message.sinceHeight != null && $Object.hasOwnProperty.call(message, "sinceHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sinceHeight = typeof message.sinceHeight === "number" ? $BigInt(message.sinceHeight) : $util.Long.fromBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.sinceHeight === "number")
                        object.sinceHeight = options.longs === $String ? $String(message.sinceHeight) : message.sinceHeight;
                    else
                        object.sinceHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.sinceHeight) : options.longs === $Number ? new $util.LongBits(message.sinceHeight.low >>> 0, message.sinceHeight.high >>> 0).toNumber(true) : message.sinceHeight;
                return object;
            };

            /**
             * Converts this RegisteredKey to JSON.
             * @function toJSON
             * @memberof governance.v1.RegisteredKey
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RegisteredKey.prototype.toJSON = function() {
                return RegisteredKey.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RegisteredKey;
        })();

        v1.Invitation = (function() {

            /**
             * Properties of an Invitation.
             * @typedef {Object} governance.v1.Invitation.$Properties
             * @property {string} [member] Invitation member
             * @property {string} [name] Invitation name
             * @property {Uint8Array} [authority] Invitation authority
             * @property {Long} [expiresMs] Invitation expiresMs
             * @property {string} [inviter] Invitation inviter
             * @property {boolean} [used] Invitation used
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Invitation.
             * @memberof governance.v1
             * @interface IInvitation
             * @augments governance.v1.Invitation.$Properties
             * @deprecated Use governance.v1.Invitation.$Properties instead.
             */

            /**
             * Shape of an Invitation.
             * @typedef {governance.v1.Invitation.$Properties} governance.v1.Invitation.$Shape
             */

            /**
             * Constructs a new Invitation.
             * @memberof governance.v1
             * @classdesc Represents an Invitation.
             * @constructor
             * @param {governance.v1.Invitation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Invitation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Invitation member.
             * @member {string} member
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.member = "";

            /**
             * Invitation name.
             * @member {string} name
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.name = "";

            /**
             * Invitation authority.
             * @member {Uint8Array} authority
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.authority = $util.newBuffer([]);

            /**
             * Invitation expiresMs.
             * @member {Long} expiresMs
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.expiresMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Invitation inviter.
             * @member {string} inviter
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.inviter = "";

            /**
             * Invitation used.
             * @member {boolean} used
             * @memberof governance.v1.Invitation
             * @instance
             */
            Invitation.prototype.used = false;

            /**
             * Encodes the specified Invitation message. Does not implicitly {@link governance.v1.Invitation.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Invitation
             * @static
             * @param {governance.v1.Invitation.$Properties} message Invitation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Invitation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.member != null && $Object.hasOwnProperty.call(message, "member") && message.member !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.member);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority") && message.authority.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.authority);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && (typeof message.expiresMs === "object" ? message.expiresMs.low || message.expiresMs.high : message.expiresMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.expiresMs);
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter") && message.inviter !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.inviter);
                if (message.used != null && $Object.hasOwnProperty.call(message, "used") && message.used !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.used);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Invitation message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Invitation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Invitation & governance.v1.Invitation.$Shape} Invitation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Invitation.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Invitation();
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
                            if ((value = reader.stringVerify()).length)
                                message.member = value;
                            else
                                delete message.member;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.authority = value;
                            else
                                delete message.authority;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.inviter = value;
                            else
                                delete message.inviter;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.used = value;
                            else
                                delete message.used;
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
             * Verifies an Invitation message.
             * @function verify
             * @memberof governance.v1.Invitation
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Invitation.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    if (!$util.isString(message.member))
                        return "member: string expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority"))
                    if (!(message.authority && typeof message.authority.length === "number" || $util.isString(message.authority)))
                        return "authority: buffer expected";
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs"))
                    if (!$util.isInteger(message.expiresMs) && !(message.expiresMs && $util.isInteger(message.expiresMs.low) && $util.isInteger(message.expiresMs.high)))
                        return "expiresMs: integer|Long expected";
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter"))
                    if (!$util.isString(message.inviter))
                        return "inviter: string expected";
                if (message.used != null && $Object.hasOwnProperty.call(message, "used"))
                    if (typeof message.used !== "boolean")
                        return "used: boolean expected";
                return null;
            };

            /**
             * Creates an Invitation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Invitation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Invitation} Invitation
             */
            Invitation.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Invitation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Invitation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Invitation();
                if (object.member != null)
                    if (typeof object.member !== "string" || object.member.length)
                        message.member = $String(object.member);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.authority != null)
                    if (object.authority.length)
                        if (typeof object.authority === "string")
                            $util.base64.decode(object.authority, message.authority = $util.newBuffer($util.base64.length(object.authority)), 0);
                        else if (object.authority.length >= 0)
                            message.authority = object.authority;
                if (object.expiresMs != null)
                    if (typeof object.expiresMs === "object" ? object.expiresMs.low || object.expiresMs.high : $Number(object.expiresMs) !== 0)
                        if ($util.Long)
                            message.expiresMs = $util.Long.fromValue(object.expiresMs, true);
                        else if (typeof object.expiresMs === "string")
                            message.expiresMs = $parseInt(object.expiresMs, 10);
                        else if (typeof object.expiresMs === "number")
                            message.expiresMs = object.expiresMs;
                        else if (typeof object.expiresMs === "object")
                            message.expiresMs = new $util.LongBits(object.expiresMs.low >>> 0, object.expiresMs.high >>> 0).toNumber(true);
                if (object.inviter != null)
                    if (typeof object.inviter !== "string" || object.inviter.length)
                        message.inviter = $String(object.inviter);
                if (object.used != null)
                    if (object.used)
                        message.used = $Boolean(object.used);
                return message;
            };

            /**
             * Creates a plain object from an Invitation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Invitation
             * @static
             * @param {governance.v1.Invitation} message Invitation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Invitation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.member = "";
                    object.name = "";
                    if (options.bytes === $String)
                        object.authority = "";
                    else {
                        object.authority = [];
                        if (options.bytes !== $Array)
                            object.authority = $util.newBuffer(object.authority);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.expiresMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.expiresMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.inviter = "";
                    object.used = false;
                }
                if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                    object.member = message.member;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.authority != null && $Object.hasOwnProperty.call(message, "authority"))
                    object.authority = options.bytes === $String ? $util.base64.encode(message.authority, 0, message.authority.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.authority) : message.authority;
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.expiresMs = typeof message.expiresMs === "number" ? $BigInt(message.expiresMs) : $util.Long.fromBits(message.expiresMs.low >>> 0, message.expiresMs.high >>> 0, true).toBigInt();
                    else if (typeof message.expiresMs === "number")
                        object.expiresMs = options.longs === $String ? $String(message.expiresMs) : message.expiresMs;
                    else
                        object.expiresMs = options.longs === $String ? $util.Long.prototype.toString.call(message.expiresMs) : options.longs === $Number ? new $util.LongBits(message.expiresMs.low >>> 0, message.expiresMs.high >>> 0).toNumber(true) : message.expiresMs;
                if (message.inviter != null && $Object.hasOwnProperty.call(message, "inviter"))
                    object.inviter = message.inviter;
                if (message.used != null && $Object.hasOwnProperty.call(message, "used"))
                    object.used = message.used;
                return object;
            };

            /**
             * Converts this Invitation to JSON.
             * @function toJSON
             * @memberof governance.v1.Invitation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Invitation.prototype.toJSON = function() {
                return Invitation.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Invitation;
        })();

        v1.Side = (function() {

            /**
             * Properties of a Side.
             * @typedef {Object} governance.v1.Side.$Properties
             * @property {number} [members] Side members
             * @property {number} [quorum] Side quorum
             * @property {number} [tolerance] Side tolerance
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Side.
             * @memberof governance.v1
             * @interface ISide
             * @augments governance.v1.Side.$Properties
             * @deprecated Use governance.v1.Side.$Properties instead.
             */

            /**
             * Shape of a Side.
             * @typedef {governance.v1.Side.$Properties} governance.v1.Side.$Shape
             */

            /**
             * Constructs a new Side.
             * @memberof governance.v1
             * @classdesc Represents a Side.
             * @constructor
             * @param {governance.v1.Side.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Side = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Side members.
             * @member {number} members
             * @memberof governance.v1.Side
             * @instance
             */
            Side.prototype.members = 0;

            /**
             * Side quorum.
             * @member {number} quorum
             * @memberof governance.v1.Side
             * @instance
             */
            Side.prototype.quorum = 0;

            /**
             * Side tolerance.
             * @member {number} tolerance
             * @memberof governance.v1.Side
             * @instance
             */
            Side.prototype.tolerance = 0;

            /**
             * Encodes the specified Side message. Does not implicitly {@link governance.v1.Side.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Side
             * @static
             * @param {governance.v1.Side.$Properties} message Side message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Side.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.members != null && $Object.hasOwnProperty.call(message, "members") && message.members !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.members);
                if (message.quorum != null && $Object.hasOwnProperty.call(message, "quorum") && message.quorum !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.quorum);
                if (message.tolerance != null && $Object.hasOwnProperty.call(message, "tolerance") && message.tolerance !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.tolerance);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Side message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Side
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Side & governance.v1.Side.$Shape} Side
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Side.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Side();
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
                                message.members = value;
                            else
                                delete message.members;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.quorum = value;
                            else
                                delete message.quorum;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tolerance = value;
                            else
                                delete message.tolerance;
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
             * Verifies a Side message.
             * @function verify
             * @memberof governance.v1.Side
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Side.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.members != null && $Object.hasOwnProperty.call(message, "members"))
                    if (!$util.isInteger(message.members))
                        return "members: integer expected";
                if (message.quorum != null && $Object.hasOwnProperty.call(message, "quorum"))
                    if (!$util.isInteger(message.quorum))
                        return "quorum: integer expected";
                if (message.tolerance != null && $Object.hasOwnProperty.call(message, "tolerance"))
                    if (!$util.isInteger(message.tolerance))
                        return "tolerance: integer expected";
                return null;
            };

            /**
             * Creates a Side message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Side
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Side} Side
             */
            Side.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Side)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Side: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Side();
                if (object.members != null)
                    if ($Number(object.members) !== 0)
                        message.members = object.members >>> 0;
                if (object.quorum != null)
                    if ($Number(object.quorum) !== 0)
                        message.quorum = object.quorum >>> 0;
                if (object.tolerance != null)
                    if ($Number(object.tolerance) !== 0)
                        message.tolerance = object.tolerance >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Side message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Side
             * @static
             * @param {governance.v1.Side} message Side
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Side.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.members = 0;
                    object.quorum = 0;
                    object.tolerance = 0;
                }
                if (message.members != null && $Object.hasOwnProperty.call(message, "members"))
                    object.members = message.members;
                if (message.quorum != null && $Object.hasOwnProperty.call(message, "quorum"))
                    object.quorum = message.quorum;
                if (message.tolerance != null && $Object.hasOwnProperty.call(message, "tolerance"))
                    object.tolerance = message.tolerance;
                return object;
            };

            /**
             * Converts this Side to JSON.
             * @function toJSON
             * @memberof governance.v1.Side
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Side.prototype.toJSON = function() {
                return Side.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Side;
        })();

        v1.Rehearsal = (function() {

            /**
             * Properties of a Rehearsal.
             * @typedef {Object} governance.v1.Rehearsal.$Properties
             * @property {Uint8Array} [hash] Rehearsal hash
             * @property {governance.v1.Side.$Properties} [before] Rehearsal before
             * @property {governance.v1.Side.$Properties} [after] Rehearsal after
             * @property {number} [live] Rehearsal live
             * @property {Array.<string>} [joining] Rehearsal joining
             * @property {Array.<string>} [leaving] Rehearsal leaving
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Rehearsal.
             * @memberof governance.v1
             * @interface IRehearsal
             * @augments governance.v1.Rehearsal.$Properties
             * @deprecated Use governance.v1.Rehearsal.$Properties instead.
             */

            /**
             * Shape of a Rehearsal.
             * @typedef {governance.v1.Rehearsal.$Properties} governance.v1.Rehearsal.$Shape
             */

            /**
             * Constructs a new Rehearsal.
             * @memberof governance.v1
             * @classdesc Represents a Rehearsal.
             * @constructor
             * @param {governance.v1.Rehearsal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Rehearsal = function (properties) {
                this.joining = [];
                this.leaving = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Rehearsal hash.
             * @member {Uint8Array} hash
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.hash = $util.newBuffer([]);

            /**
             * Rehearsal before.
             * @member {governance.v1.Side} before
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.before = null;

            /**
             * Rehearsal after.
             * @member {governance.v1.Side} after
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.after = null;

            /**
             * Rehearsal live.
             * @member {number} live
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.live = 0;

            /**
             * Rehearsal joining.
             * @member {Array.<string>} joining
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.joining = $util.emptyArray;

            /**
             * Rehearsal leaving.
             * @member {Array.<string>} leaving
             * @memberof governance.v1.Rehearsal
             * @instance
             */
            Rehearsal.prototype.leaving = $util.emptyArray;

            /**
             * Encodes the specified Rehearsal message. Does not implicitly {@link governance.v1.Rehearsal.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Rehearsal
             * @static
             * @param {governance.v1.Rehearsal.$Properties} message Rehearsal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Rehearsal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.hash);
                if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
                    $root.governance.v1.Side.encode(message.before, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    $root.governance.v1.Side.encode(message.after, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.live != null && $Object.hasOwnProperty.call(message, "live") && message.live !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.live);
                if (message.joining != null && message.joining.length)
                    for (let i = 0; i < message.joining.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.joining[i]);
                if (message.leaving != null && message.leaving.length)
                    for (let i = 0; i < message.leaving.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.leaving[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Rehearsal message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Rehearsal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Rehearsal & governance.v1.Rehearsal.$Shape} Rehearsal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Rehearsal.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Rehearsal();
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
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.before = $root.governance.v1.Side.decode(reader, reader.size(), $undefined, _depth + 1, message.before);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.after = $root.governance.v1.Side.decode(reader, reader.size(), $undefined, _depth + 1, message.after);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.live = value;
                            else
                                delete message.live;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.joining && message.joining.length))
                                message.joining = [];
                            message.joining.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.leaving && message.leaving.length))
                                message.leaving = [];
                            message.leaving.push(reader.stringVerify());
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
             * Verifies a Rehearsal message.
             * @function verify
             * @memberof governance.v1.Rehearsal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Rehearsal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!(message.hash && typeof message.hash.length === "number" || $util.isString(message.hash)))
                        return "hash: buffer expected";
                if (message.before != null && $Object.hasOwnProperty.call(message, "before")) {
                    let error = $root.governance.v1.Side.verify(message.before, _depth + 1);
                    if (error)
                        return "before." + error;
                }
                if (message.after != null && $Object.hasOwnProperty.call(message, "after")) {
                    let error = $root.governance.v1.Side.verify(message.after, _depth + 1);
                    if (error)
                        return "after." + error;
                }
                if (message.live != null && $Object.hasOwnProperty.call(message, "live"))
                    if (!$util.isInteger(message.live))
                        return "live: integer expected";
                if (message.joining != null && $Object.hasOwnProperty.call(message, "joining")) {
                    if (!$Array.isArray(message.joining))
                        return "joining: array expected";
                    for (let i = 0; i < message.joining.length; ++i)
                        if (!$util.isString(message.joining[i]))
                            return "joining: string[] expected";
                }
                if (message.leaving != null && $Object.hasOwnProperty.call(message, "leaving")) {
                    if (!$Array.isArray(message.leaving))
                        return "leaving: array expected";
                    for (let i = 0; i < message.leaving.length; ++i)
                        if (!$util.isString(message.leaving[i]))
                            return "leaving: string[] expected";
                }
                return null;
            };

            /**
             * Creates a Rehearsal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Rehearsal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Rehearsal} Rehearsal
             */
            Rehearsal.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Rehearsal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Rehearsal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Rehearsal();
                if (object.hash != null)
                    if (object.hash.length)
                        if (typeof object.hash === "string")
                            $util.base64.decode(object.hash, message.hash = $util.newBuffer($util.base64.length(object.hash)), 0);
                        else if (object.hash.length >= 0)
                            message.hash = object.hash;
                if (object.before != null) {
                    if (!$util.isObject(object.before))
                        throw $TypeError(".governance.v1.Rehearsal.before: object expected");
                    message.before = $root.governance.v1.Side.fromObject(object.before, _depth + 1);
                }
                if (object.after != null) {
                    if (!$util.isObject(object.after))
                        throw $TypeError(".governance.v1.Rehearsal.after: object expected");
                    message.after = $root.governance.v1.Side.fromObject(object.after, _depth + 1);
                }
                if (object.live != null)
                    if ($Number(object.live) !== 0)
                        message.live = object.live >>> 0;
                if (object.joining) {
                    if (!$Array.isArray(object.joining))
                        throw $TypeError(".governance.v1.Rehearsal.joining: array expected");
                    message.joining = $Array(object.joining.length);
                    for (let i = 0; i < object.joining.length; ++i)
                        message.joining[i] = $String(object.joining[i]);
                }
                if (object.leaving) {
                    if (!$Array.isArray(object.leaving))
                        throw $TypeError(".governance.v1.Rehearsal.leaving: array expected");
                    message.leaving = $Array(object.leaving.length);
                    for (let i = 0; i < object.leaving.length; ++i)
                        message.leaving[i] = $String(object.leaving[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Rehearsal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Rehearsal
             * @static
             * @param {governance.v1.Rehearsal} message Rehearsal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Rehearsal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.joining = [];
                    object.leaving = [];
                }
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.hash = "";
                    else {
                        object.hash = [];
                        if (options.bytes !== $Array)
                            object.hash = $util.newBuffer(object.hash);
                    }
                    object.before = null;
                    object.after = null;
                    object.live = 0;
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = options.bytes === $String ? $util.base64.encode(message.hash, 0, message.hash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.hash) : message.hash;
                if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
                    object.before = $root.governance.v1.Side.toObject(message.before, options, _depth + 1);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    object.after = $root.governance.v1.Side.toObject(message.after, options, _depth + 1);
                if (message.live != null && $Object.hasOwnProperty.call(message, "live"))
                    object.live = message.live;
                if (message.joining && message.joining.length) {
                    object.joining = $Array(message.joining.length);
                    for (let j = 0; j < message.joining.length; ++j)
                        object.joining[j] = message.joining[j];
                }
                if (message.leaving && message.leaving.length) {
                    object.leaving = $Array(message.leaving.length);
                    for (let j = 0; j < message.leaving.length; ++j)
                        object.leaving[j] = message.leaving[j];
                }
                return object;
            };

            /**
             * Converts this Rehearsal to JSON.
             * @function toJSON
             * @memberof governance.v1.Rehearsal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Rehearsal.prototype.toJSON = function() {
                return Rehearsal.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Rehearsal;
        })();

        v1.Proposal = (function() {

            /**
             * Properties of a Proposal.
             * @typedef {Object} governance.v1.Proposal.$Properties
             * @property {string} [proposer] Proposal proposer
             * @property {governance.v1.Change.$Properties} [change] Proposal change
             * @property {Long} [deadlineMs] Proposal deadlineMs
             * @property {boolean} [acceptsZeroSlack] Proposal acceptsZeroSlack
             * @property {number} [status] Proposal status
             * @property {Long} [openedHeight] Proposal openedHeight
             * @property {Long} [closedHeight] Proposal closedHeight
             * @property {governance.v1.Rehearsal.$Properties} [rehearsal] Proposal rehearsal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Proposal.
             * @memberof governance.v1
             * @interface IProposal
             * @augments governance.v1.Proposal.$Properties
             * @deprecated Use governance.v1.Proposal.$Properties instead.
             */

            /**
             * Shape of a Proposal.
             * @typedef {governance.v1.Proposal.$Properties} governance.v1.Proposal.$Shape
             */

            /**
             * Constructs a new Proposal.
             * @memberof governance.v1
             * @classdesc Represents a Proposal.
             * @constructor
             * @param {governance.v1.Proposal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Proposal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Proposal proposer.
             * @member {string} proposer
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.proposer = "";

            /**
             * Proposal change.
             * @member {governance.v1.Change} change
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.change = null;

            /**
             * Proposal deadlineMs.
             * @member {Long} deadlineMs
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Proposal acceptsZeroSlack.
             * @member {boolean} acceptsZeroSlack
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.acceptsZeroSlack = false;

            /**
             * Proposal status.
             * @member {number} status
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.status = 0;

            /**
             * Proposal openedHeight.
             * @member {Long} openedHeight
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.openedHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Proposal closedHeight.
             * @member {Long} closedHeight
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.closedHeight = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Proposal rehearsal.
             * @member {governance.v1.Rehearsal} rehearsal
             * @memberof governance.v1.Proposal
             * @instance
             */
            Proposal.prototype.rehearsal = null;

            /**
             * Encodes the specified Proposal message. Does not implicitly {@link governance.v1.Proposal.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.Proposal
             * @static
             * @param {governance.v1.Proposal.$Properties} message Proposal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Proposal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && message.proposer !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.proposer);
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    $root.governance.v1.Change.encode(message.change, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.deadlineMs);
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack") && message.acceptsZeroSlack !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.acceptsZeroSlack);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.status);
                if (message.openedHeight != null && $Object.hasOwnProperty.call(message, "openedHeight") && (typeof message.openedHeight === "object" ? message.openedHeight.low || message.openedHeight.high : message.openedHeight !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.openedHeight);
                if (message.closedHeight != null && $Object.hasOwnProperty.call(message, "closedHeight") && (typeof message.closedHeight === "object" ? message.closedHeight.low || message.closedHeight.high : message.closedHeight !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.closedHeight);
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    $root.governance.v1.Rehearsal.encode(message.rehearsal, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Proposal message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.Proposal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.Proposal & governance.v1.Proposal.$Shape} Proposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Proposal.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.Proposal();
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
                            if ((value = reader.stringVerify()).length)
                                message.proposer = value;
                            else
                                delete message.proposer;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.change = $root.governance.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1, message.change);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.acceptsZeroSlack = value;
                            else
                                delete message.acceptsZeroSlack;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.openedHeight = value;
                            else
                                delete message.openedHeight;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.closedHeight = value;
                            else
                                delete message.closedHeight;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.rehearsal = $root.governance.v1.Rehearsal.decode(reader, reader.size(), $undefined, _depth + 1, message.rehearsal);
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
             * Verifies a Proposal message.
             * @function verify
             * @memberof governance.v1.Proposal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Proposal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer"))
                    if (!$util.isString(message.proposer))
                        return "proposer: string expected";
                if (message.change != null && $Object.hasOwnProperty.call(message, "change")) {
                    let error = $root.governance.v1.Change.verify(message.change, _depth + 1);
                    if (error)
                        return "change." + error;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    if (typeof message.acceptsZeroSlack !== "boolean")
                        return "acceptsZeroSlack: boolean expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isInteger(message.status))
                        return "status: integer expected";
                if (message.openedHeight != null && $Object.hasOwnProperty.call(message, "openedHeight"))
                    if (!$util.isInteger(message.openedHeight) && !(message.openedHeight && $util.isInteger(message.openedHeight.low) && $util.isInteger(message.openedHeight.high)))
                        return "openedHeight: integer|Long expected";
                if (message.closedHeight != null && $Object.hasOwnProperty.call(message, "closedHeight"))
                    if (!$util.isInteger(message.closedHeight) && !(message.closedHeight && $util.isInteger(message.closedHeight.low) && $util.isInteger(message.closedHeight.high)))
                        return "closedHeight: integer|Long expected";
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal")) {
                    let error = $root.governance.v1.Rehearsal.verify(message.rehearsal, _depth + 1);
                    if (error)
                        return "rehearsal." + error;
                }
                return null;
            };

            /**
             * Creates a Proposal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.Proposal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.Proposal} Proposal
             */
            Proposal.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.Proposal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.Proposal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.Proposal();
                if (object.proposer != null)
                    if (typeof object.proposer !== "string" || object.proposer.length)
                        message.proposer = $String(object.proposer);
                if (object.change != null) {
                    if (!$util.isObject(object.change))
                        throw $TypeError(".governance.v1.Proposal.change: object expected");
                    message.change = $root.governance.v1.Change.fromObject(object.change, _depth + 1);
                }
                if (object.deadlineMs != null)
                    if (typeof object.deadlineMs === "object" ? object.deadlineMs.low || object.deadlineMs.high : $Number(object.deadlineMs) !== 0)
                        if ($util.Long)
                            message.deadlineMs = $util.Long.fromValue(object.deadlineMs, true);
                        else if (typeof object.deadlineMs === "string")
                            message.deadlineMs = $parseInt(object.deadlineMs, 10);
                        else if (typeof object.deadlineMs === "number")
                            message.deadlineMs = object.deadlineMs;
                        else if (typeof object.deadlineMs === "object")
                            message.deadlineMs = new $util.LongBits(object.deadlineMs.low >>> 0, object.deadlineMs.high >>> 0).toNumber(true);
                if (object.acceptsZeroSlack != null)
                    if (object.acceptsZeroSlack)
                        message.acceptsZeroSlack = $Boolean(object.acceptsZeroSlack);
                if (object.status != null)
                    if ($Number(object.status) !== 0)
                        message.status = object.status >>> 0;
                if (object.openedHeight != null)
                    if (typeof object.openedHeight === "object" ? object.openedHeight.low || object.openedHeight.high : $Number(object.openedHeight) !== 0)
                        if ($util.Long)
                            message.openedHeight = $util.Long.fromValue(object.openedHeight, true);
                        else if (typeof object.openedHeight === "string")
                            message.openedHeight = $parseInt(object.openedHeight, 10);
                        else if (typeof object.openedHeight === "number")
                            message.openedHeight = object.openedHeight;
                        else if (typeof object.openedHeight === "object")
                            message.openedHeight = new $util.LongBits(object.openedHeight.low >>> 0, object.openedHeight.high >>> 0).toNumber(true);
                if (object.closedHeight != null)
                    if (typeof object.closedHeight === "object" ? object.closedHeight.low || object.closedHeight.high : $Number(object.closedHeight) !== 0)
                        if ($util.Long)
                            message.closedHeight = $util.Long.fromValue(object.closedHeight, true);
                        else if (typeof object.closedHeight === "string")
                            message.closedHeight = $parseInt(object.closedHeight, 10);
                        else if (typeof object.closedHeight === "number")
                            message.closedHeight = object.closedHeight;
                        else if (typeof object.closedHeight === "object")
                            message.closedHeight = new $util.LongBits(object.closedHeight.low >>> 0, object.closedHeight.high >>> 0).toNumber(true);
                if (object.rehearsal != null) {
                    if (!$util.isObject(object.rehearsal))
                        throw $TypeError(".governance.v1.Proposal.rehearsal: object expected");
                    message.rehearsal = $root.governance.v1.Rehearsal.fromObject(object.rehearsal, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Proposal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.Proposal
             * @static
             * @param {governance.v1.Proposal} message Proposal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Proposal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.proposer = "";
                    object.change = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.acceptsZeroSlack = false;
                    object.status = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.openedHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.openedHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.closedHeight = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.closedHeight = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.rehearsal = null;
                }
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer"))
                    object.proposer = message.proposer;
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = $root.governance.v1.Change.toObject(message.change, options, _depth + 1);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                if (message.acceptsZeroSlack != null && $Object.hasOwnProperty.call(message, "acceptsZeroSlack"))
                    object.acceptsZeroSlack = message.acceptsZeroSlack;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.openedHeight != null && $Object.hasOwnProperty.call(message, "openedHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.openedHeight = typeof message.openedHeight === "number" ? $BigInt(message.openedHeight) : $util.Long.fromBits(message.openedHeight.low >>> 0, message.openedHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.openedHeight === "number")
                        object.openedHeight = options.longs === $String ? $String(message.openedHeight) : message.openedHeight;
                    else
                        object.openedHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.openedHeight) : options.longs === $Number ? new $util.LongBits(message.openedHeight.low >>> 0, message.openedHeight.high >>> 0).toNumber(true) : message.openedHeight;
                if (message.closedHeight != null && $Object.hasOwnProperty.call(message, "closedHeight"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.closedHeight = typeof message.closedHeight === "number" ? $BigInt(message.closedHeight) : $util.Long.fromBits(message.closedHeight.low >>> 0, message.closedHeight.high >>> 0, true).toBigInt();
                    else if (typeof message.closedHeight === "number")
                        object.closedHeight = options.longs === $String ? $String(message.closedHeight) : message.closedHeight;
                    else
                        object.closedHeight = options.longs === $String ? $util.Long.prototype.toString.call(message.closedHeight) : options.longs === $Number ? new $util.LongBits(message.closedHeight.low >>> 0, message.closedHeight.high >>> 0).toNumber(true) : message.closedHeight;
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    object.rehearsal = $root.governance.v1.Rehearsal.toObject(message.rehearsal, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Proposal to JSON.
             * @function toJSON
             * @memberof governance.v1.Proposal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Proposal.prototype.toJSON = function() {
                return Proposal.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Proposal;
        })();

        v1.CastVote = (function() {

            /**
             * Properties of a CastVote.
             * @typedef {Object} governance.v1.CastVote.$Properties
             * @property {boolean} [approves] CastVote approves
             * @property {Uint8Array} [rehearsal] CastVote rehearsal
             * @property {Long} [height] CastVote height
             * @property {Uint8Array} [key] CastVote key
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CastVote.
             * @memberof governance.v1
             * @interface ICastVote
             * @augments governance.v1.CastVote.$Properties
             * @deprecated Use governance.v1.CastVote.$Properties instead.
             */

            /**
             * Shape of a CastVote.
             * @typedef {governance.v1.CastVote.$Properties} governance.v1.CastVote.$Shape
             */

            /**
             * Constructs a new CastVote.
             * @memberof governance.v1
             * @classdesc Represents a CastVote.
             * @constructor
             * @param {governance.v1.CastVote.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CastVote = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CastVote approves.
             * @member {boolean} approves
             * @memberof governance.v1.CastVote
             * @instance
             */
            CastVote.prototype.approves = false;

            /**
             * CastVote rehearsal.
             * @member {Uint8Array} rehearsal
             * @memberof governance.v1.CastVote
             * @instance
             */
            CastVote.prototype.rehearsal = $util.newBuffer([]);

            /**
             * CastVote height.
             * @member {Long} height
             * @memberof governance.v1.CastVote
             * @instance
             */
            CastVote.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CastVote key.
             * @member {Uint8Array} key
             * @memberof governance.v1.CastVote
             * @instance
             */
            CastVote.prototype.key = $util.newBuffer([]);

            /**
             * Encodes the specified CastVote message. Does not implicitly {@link governance.v1.CastVote.verify|verify} messages.
             * @function encode
             * @memberof governance.v1.CastVote
             * @static
             * @param {governance.v1.CastVote.$Properties} message CastVote message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CastVote.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves") && message.approves !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.approves);
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal") && message.rehearsal.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.rehearsal);
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.height);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CastVote message from the specified reader or buffer.
             * @function decode
             * @memberof governance.v1.CastVote
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {governance.v1.CastVote & governance.v1.CastVote.$Shape} CastVote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CastVote.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.governance.v1.CastVote();
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
                            if (value = reader.bool())
                                message.approves = value;
                            else
                                delete message.approves;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rehearsal = value;
                            else
                                delete message.rehearsal;
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
                                message.key = value;
                            else
                                delete message.key;
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
             * Verifies a CastVote message.
             * @function verify
             * @memberof governance.v1.CastVote
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CastVote.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves"))
                    if (typeof message.approves !== "boolean")
                        return "approves: boolean expected";
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    if (!(message.rehearsal && typeof message.rehearsal.length === "number" || $util.isString(message.rehearsal)))
                        return "rehearsal: buffer expected";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!(message.key && typeof message.key.length === "number" || $util.isString(message.key)))
                        return "key: buffer expected";
                return null;
            };

            /**
             * Creates a CastVote message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof governance.v1.CastVote
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {governance.v1.CastVote} CastVote
             */
            CastVote.fromObject = function (object, _depth) {
                if (object instanceof $root.governance.v1.CastVote)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".governance.v1.CastVote: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.governance.v1.CastVote();
                if (object.approves != null)
                    if (object.approves)
                        message.approves = $Boolean(object.approves);
                if (object.rehearsal != null)
                    if (object.rehearsal.length)
                        if (typeof object.rehearsal === "string")
                            $util.base64.decode(object.rehearsal, message.rehearsal = $util.newBuffer($util.base64.length(object.rehearsal)), 0);
                        else if (object.rehearsal.length >= 0)
                            message.rehearsal = object.rehearsal;
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
                if (object.key != null)
                    if (object.key.length)
                        if (typeof object.key === "string")
                            $util.base64.decode(object.key, message.key = $util.newBuffer($util.base64.length(object.key)), 0);
                        else if (object.key.length >= 0)
                            message.key = object.key;
                return message;
            };

            /**
             * Creates a plain object from a CastVote message. Also converts values to other types if specified.
             * @function toObject
             * @memberof governance.v1.CastVote
             * @static
             * @param {governance.v1.CastVote} message CastVote
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CastVote.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.approves = false;
                    if (options.bytes === $String)
                        object.rehearsal = "";
                    else {
                        object.rehearsal = [];
                        if (options.bytes !== $Array)
                            object.rehearsal = $util.newBuffer(object.rehearsal);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.key = "";
                    else {
                        object.key = [];
                        if (options.bytes !== $Array)
                            object.key = $util.newBuffer(object.key);
                    }
                }
                if (message.approves != null && $Object.hasOwnProperty.call(message, "approves"))
                    object.approves = message.approves;
                if (message.rehearsal != null && $Object.hasOwnProperty.call(message, "rehearsal"))
                    object.rehearsal = options.bytes === $String ? $util.base64.encode(message.rehearsal, 0, message.rehearsal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.rehearsal) : message.rehearsal;
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = options.bytes === $String ? $util.base64.encode(message.key, 0, message.key.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.key) : message.key;
                return object;
            };

            /**
             * Converts this CastVote to JSON.
             * @function toJSON
             * @memberof governance.v1.CastVote
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CastVote.prototype.toJSON = function() {
                return CastVote.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CastVote;
        })();

        return v1;
    })();

    return governance;
})();

export {
  $root as default
};

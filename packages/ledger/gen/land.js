/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $String = $util.global.String, $Array = $util.global.Array, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["witan_land"] || ($protobuf.roots["witan_land"] = {});

export const land = $root.land = (() => {

    /**
     * Namespace land.
     * @exports land
     * @namespace
     */
    const land = {};

    land.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof land
         * @namespace
         */
        const v1 = {};

        v1.Owner = (function() {

            /**
             * Properties of an Owner.
             * @typedef {Object} land.v1.Owner.$Properties
             * @property {Uint8Array} [party] Owner party
             * @property {Long} [numerator] Owner numerator
             * @property {Long} [denominator] Owner denominator
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Owner.
             * @memberof land.v1
             * @interface IOwner
             * @augments land.v1.Owner.$Properties
             * @deprecated Use land.v1.Owner.$Properties instead.
             */

            /**
             * Shape of an Owner.
             * @typedef {land.v1.Owner.$Properties} land.v1.Owner.$Shape
             */

            /**
             * Constructs a new Owner.
             * @memberof land.v1
             * @classdesc Represents an Owner.
             * @constructor
             * @param {land.v1.Owner.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Owner = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Owner party.
             * @member {Uint8Array} party
             * @memberof land.v1.Owner
             * @instance
             */
            Owner.prototype.party = $util.newBuffer([]);

            /**
             * Owner numerator.
             * @member {Long} numerator
             * @memberof land.v1.Owner
             * @instance
             */
            Owner.prototype.numerator = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Owner denominator.
             * @member {Long} denominator
             * @memberof land.v1.Owner
             * @instance
             */
            Owner.prototype.denominator = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Owner message. Does not implicitly {@link land.v1.Owner.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Owner
             * @static
             * @param {land.v1.Owner.$Properties} message Owner message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Owner.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.party != null && $Object.hasOwnProperty.call(message, "party") && message.party.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.party);
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator") && (typeof message.numerator === "object" ? message.numerator.low || message.numerator.high : message.numerator !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.numerator);
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator") && (typeof message.denominator === "object" ? message.denominator.low || message.denominator.high : message.denominator !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.denominator);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Owner message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Owner
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Owner & land.v1.Owner.$Shape} Owner
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Owner.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Owner();
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
                                message.party = value;
                            else
                                delete message.party;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.numerator = value;
                            else
                                delete message.numerator;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.denominator = value;
                            else
                                delete message.denominator;
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
             * Verifies an Owner message.
             * @function verify
             * @memberof land.v1.Owner
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Owner.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    if (!(message.party && typeof message.party.length === "number" || $util.isString(message.party)))
                        return "party: buffer expected";
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator"))
                    if (!$util.isInteger(message.numerator) && !(message.numerator && $util.isInteger(message.numerator.low) && $util.isInteger(message.numerator.high)))
                        return "numerator: integer|Long expected";
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator"))
                    if (!$util.isInteger(message.denominator) && !(message.denominator && $util.isInteger(message.denominator.low) && $util.isInteger(message.denominator.high)))
                        return "denominator: integer|Long expected";
                return null;
            };

            /**
             * Creates an Owner message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Owner
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Owner} Owner
             */
            Owner.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Owner)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Owner: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Owner();
                if (object.party != null)
                    if (object.party.length)
                        if (typeof object.party === "string")
                            $util.base64.decode(object.party, message.party = $util.newBuffer($util.base64.length(object.party)), 0);
                        else if (object.party.length >= 0)
                            message.party = object.party;
                if (object.numerator != null)
                    if (typeof object.numerator === "object" ? object.numerator.low || object.numerator.high : $Number(object.numerator) !== 0)
                        if ($util.Long)
                            message.numerator = $util.Long.fromValue(object.numerator, true);
                        else if (typeof object.numerator === "string")
                            message.numerator = $parseInt(object.numerator, 10);
                        else if (typeof object.numerator === "number")
                            message.numerator = object.numerator;
                        else if (typeof object.numerator === "object")
                            message.numerator = new $util.LongBits(object.numerator.low >>> 0, object.numerator.high >>> 0).toNumber(true);
                if (object.denominator != null)
                    if (typeof object.denominator === "object" ? object.denominator.low || object.denominator.high : $Number(object.denominator) !== 0)
                        if ($util.Long)
                            message.denominator = $util.Long.fromValue(object.denominator, true);
                        else if (typeof object.denominator === "string")
                            message.denominator = $parseInt(object.denominator, 10);
                        else if (typeof object.denominator === "number")
                            message.denominator = object.denominator;
                        else if (typeof object.denominator === "object")
                            message.denominator = new $util.LongBits(object.denominator.low >>> 0, object.denominator.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an Owner message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Owner
             * @static
             * @param {land.v1.Owner} message Owner
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Owner.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.party = "";
                    else {
                        object.party = [];
                        if (options.bytes !== $Array)
                            object.party = $util.newBuffer(object.party);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.numerator = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.numerator = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.denominator = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.denominator = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    object.party = options.bytes === $String ? $util.base64.encode(message.party, 0, message.party.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.party) : message.party;
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.numerator = typeof message.numerator === "number" ? $BigInt(message.numerator) : $util.Long.fromBits(message.numerator.low >>> 0, message.numerator.high >>> 0, true).toBigInt();
                    else if (typeof message.numerator === "number")
                        object.numerator = options.longs === $String ? $String(message.numerator) : message.numerator;
                    else
                        object.numerator = options.longs === $String ? $util.Long.prototype.toString.call(message.numerator) : options.longs === $Number ? new $util.LongBits(message.numerator.low >>> 0, message.numerator.high >>> 0).toNumber(true) : message.numerator;
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.denominator = typeof message.denominator === "number" ? $BigInt(message.denominator) : $util.Long.fromBits(message.denominator.low >>> 0, message.denominator.high >>> 0, true).toBigInt();
                    else if (typeof message.denominator === "number")
                        object.denominator = options.longs === $String ? $String(message.denominator) : message.denominator;
                    else
                        object.denominator = options.longs === $String ? $util.Long.prototype.toString.call(message.denominator) : options.longs === $Number ? new $util.LongBits(message.denominator.low >>> 0, message.denominator.high >>> 0).toNumber(true) : message.denominator;
                return object;
            };

            /**
             * Converts this Owner to JSON.
             * @function toJSON
             * @memberof land.v1.Owner
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Owner.prototype.toJSON = function() {
                return Owner.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Owner;
        })();

        v1.Money = (function() {

            /**
             * Properties of a Money.
             * @typedef {Object} land.v1.Money.$Properties
             * @property {string} [currency] Money currency
             * @property {Long} [minorUnits] Money minorUnits
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Money.
             * @memberof land.v1
             * @interface IMoney
             * @augments land.v1.Money.$Properties
             * @deprecated Use land.v1.Money.$Properties instead.
             */

            /**
             * Shape of a Money.
             * @typedef {land.v1.Money.$Properties} land.v1.Money.$Shape
             */

            /**
             * Constructs a new Money.
             * @memberof land.v1
             * @classdesc Represents a Money.
             * @constructor
             * @param {land.v1.Money.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Money = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Money currency.
             * @member {string} currency
             * @memberof land.v1.Money
             * @instance
             */
            Money.prototype.currency = "";

            /**
             * Money minorUnits.
             * @member {Long} minorUnits
             * @memberof land.v1.Money
             * @instance
             */
            Money.prototype.minorUnits = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Money message. Does not implicitly {@link land.v1.Money.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Money
             * @static
             * @param {land.v1.Money.$Properties} message Money message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Money.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.currency);
                if (message.minorUnits != null && $Object.hasOwnProperty.call(message, "minorUnits") && (typeof message.minorUnits === "object" ? message.minorUnits.low || message.minorUnits.high : message.minorUnits !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.minorUnits);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Money message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Money
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Money & land.v1.Money.$Shape} Money
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Money.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Money();
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
                                message.currency = value;
                            else
                                delete message.currency;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.minorUnits = value;
                            else
                                delete message.minorUnits;
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
             * Verifies a Money message.
             * @function verify
             * @memberof land.v1.Money
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Money.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency"))
                    if (!$util.isString(message.currency))
                        return "currency: string expected";
                if (message.minorUnits != null && $Object.hasOwnProperty.call(message, "minorUnits"))
                    if (!$util.isInteger(message.minorUnits) && !(message.minorUnits && $util.isInteger(message.minorUnits.low) && $util.isInteger(message.minorUnits.high)))
                        return "minorUnits: integer|Long expected";
                return null;
            };

            /**
             * Creates a Money message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Money
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Money} Money
             */
            Money.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Money)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Money: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Money();
                if (object.currency != null)
                    if (typeof object.currency !== "string" || object.currency.length)
                        message.currency = $String(object.currency);
                if (object.minorUnits != null)
                    if (typeof object.minorUnits === "object" ? object.minorUnits.low || object.minorUnits.high : $Number(object.minorUnits) !== 0)
                        if ($util.Long)
                            message.minorUnits = $util.Long.fromValue(object.minorUnits, true);
                        else if (typeof object.minorUnits === "string")
                            message.minorUnits = $parseInt(object.minorUnits, 10);
                        else if (typeof object.minorUnits === "number")
                            message.minorUnits = object.minorUnits;
                        else if (typeof object.minorUnits === "object")
                            message.minorUnits = new $util.LongBits(object.minorUnits.low >>> 0, object.minorUnits.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Money message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Money
             * @static
             * @param {land.v1.Money} message Money
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Money.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.currency = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.minorUnits = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.minorUnits = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency"))
                    object.currency = message.currency;
                if (message.minorUnits != null && $Object.hasOwnProperty.call(message, "minorUnits"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.minorUnits = typeof message.minorUnits === "number" ? $BigInt(message.minorUnits) : $util.Long.fromBits(message.minorUnits.low >>> 0, message.minorUnits.high >>> 0, true).toBigInt();
                    else if (typeof message.minorUnits === "number")
                        object.minorUnits = options.longs === $String ? $String(message.minorUnits) : message.minorUnits;
                    else
                        object.minorUnits = options.longs === $String ? $util.Long.prototype.toString.call(message.minorUnits) : options.longs === $Number ? new $util.LongBits(message.minorUnits.low >>> 0, message.minorUnits.high >>> 0).toNumber(true) : message.minorUnits;
                return object;
            };

            /**
             * Converts this Money to JSON.
             * @function toJSON
             * @memberof land.v1.Money
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Money.prototype.toJSON = function() {
                return Money.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Money;
        })();

        v1.Source = (function() {

            /**
             * Properties of a Source.
             * @typedef {Object} land.v1.Source.$Properties
             * @property {Uint8Array} [document] Source document
             * @property {number} [kind] Source kind
             * @property {Long} [datedMs] Source datedMs
             * @property {Long} [validUntilMs] Source validUntilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Source.
             * @memberof land.v1
             * @interface ISource
             * @augments land.v1.Source.$Properties
             * @deprecated Use land.v1.Source.$Properties instead.
             */

            /**
             * Shape of a Source.
             * @typedef {land.v1.Source.$Properties} land.v1.Source.$Shape
             */

            /**
             * Constructs a new Source.
             * @memberof land.v1
             * @classdesc Represents a Source.
             * @constructor
             * @param {land.v1.Source.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Source = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Source document.
             * @member {Uint8Array} document
             * @memberof land.v1.Source
             * @instance
             */
            Source.prototype.document = $util.newBuffer([]);

            /**
             * Source kind.
             * @member {number} kind
             * @memberof land.v1.Source
             * @instance
             */
            Source.prototype.kind = 0;

            /**
             * Source datedMs.
             * @member {Long} datedMs
             * @memberof land.v1.Source
             * @instance
             */
            Source.prototype.datedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Source validUntilMs.
             * @member {Long} validUntilMs
             * @memberof land.v1.Source
             * @instance
             */
            Source.prototype.validUntilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Source message. Does not implicitly {@link land.v1.Source.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Source
             * @static
             * @param {land.v1.Source.$Properties} message Source message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Source.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.document != null && $Object.hasOwnProperty.call(message, "document") && message.document.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.document);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.kind);
                if (message.datedMs != null && $Object.hasOwnProperty.call(message, "datedMs") && (typeof message.datedMs === "object" ? message.datedMs.low || message.datedMs.high : message.datedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.datedMs);
                if (message.validUntilMs != null && $Object.hasOwnProperty.call(message, "validUntilMs") && (typeof message.validUntilMs === "object" ? message.validUntilMs.low || message.validUntilMs.high : message.validUntilMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.validUntilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Source message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Source
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Source & land.v1.Source.$Shape} Source
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Source.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Source();
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
                                message.document = value;
                            else
                                delete message.document;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.datedMs = value;
                            else
                                delete message.datedMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.validUntilMs = value;
                            else
                                delete message.validUntilMs;
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
             * Verifies a Source message.
             * @function verify
             * @memberof land.v1.Source
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Source.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.document != null && $Object.hasOwnProperty.call(message, "document"))
                    if (!(message.document && typeof message.document.length === "number" || $util.isString(message.document)))
                        return "document: buffer expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.datedMs != null && $Object.hasOwnProperty.call(message, "datedMs"))
                    if (!$util.isInteger(message.datedMs) && !(message.datedMs && $util.isInteger(message.datedMs.low) && $util.isInteger(message.datedMs.high)))
                        return "datedMs: integer|Long expected";
                if (message.validUntilMs != null && $Object.hasOwnProperty.call(message, "validUntilMs"))
                    if (!$util.isInteger(message.validUntilMs) && !(message.validUntilMs && $util.isInteger(message.validUntilMs.low) && $util.isInteger(message.validUntilMs.high)))
                        return "validUntilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a Source message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Source
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Source} Source
             */
            Source.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Source)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Source: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Source();
                if (object.document != null)
                    if (object.document.length)
                        if (typeof object.document === "string")
                            $util.base64.decode(object.document, message.document = $util.newBuffer($util.base64.length(object.document)), 0);
                        else if (object.document.length >= 0)
                            message.document = object.document;
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.datedMs != null)
                    if (typeof object.datedMs === "object" ? object.datedMs.low || object.datedMs.high : $Number(object.datedMs) !== 0)
                        if ($util.Long)
                            message.datedMs = $util.Long.fromValue(object.datedMs, true);
                        else if (typeof object.datedMs === "string")
                            message.datedMs = $parseInt(object.datedMs, 10);
                        else if (typeof object.datedMs === "number")
                            message.datedMs = object.datedMs;
                        else if (typeof object.datedMs === "object")
                            message.datedMs = new $util.LongBits(object.datedMs.low >>> 0, object.datedMs.high >>> 0).toNumber(true);
                if (object.validUntilMs != null)
                    if (typeof object.validUntilMs === "object" ? object.validUntilMs.low || object.validUntilMs.high : $Number(object.validUntilMs) !== 0)
                        if ($util.Long)
                            message.validUntilMs = $util.Long.fromValue(object.validUntilMs, true);
                        else if (typeof object.validUntilMs === "string")
                            message.validUntilMs = $parseInt(object.validUntilMs, 10);
                        else if (typeof object.validUntilMs === "number")
                            message.validUntilMs = object.validUntilMs;
                        else if (typeof object.validUntilMs === "object")
                            message.validUntilMs = new $util.LongBits(object.validUntilMs.low >>> 0, object.validUntilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Source message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Source
             * @static
             * @param {land.v1.Source} message Source
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Source.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.document = "";
                    else {
                        object.document = [];
                        if (options.bytes !== $Array)
                            object.document = $util.newBuffer(object.document);
                    }
                    object.kind = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.datedMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.datedMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.validUntilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.validUntilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.document != null && $Object.hasOwnProperty.call(message, "document"))
                    object.document = options.bytes === $String ? $util.base64.encode(message.document, 0, message.document.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.document) : message.document;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.datedMs != null && $Object.hasOwnProperty.call(message, "datedMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.datedMs = typeof message.datedMs === "number" ? $BigInt(message.datedMs) : $util.Long.fromBits(message.datedMs.low >>> 0, message.datedMs.high >>> 0, true).toBigInt();
                    else if (typeof message.datedMs === "number")
                        object.datedMs = options.longs === $String ? $String(message.datedMs) : message.datedMs;
                    else
                        object.datedMs = options.longs === $String ? $util.Long.prototype.toString.call(message.datedMs) : options.longs === $Number ? new $util.LongBits(message.datedMs.low >>> 0, message.datedMs.high >>> 0).toNumber(true) : message.datedMs;
                if (message.validUntilMs != null && $Object.hasOwnProperty.call(message, "validUntilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.validUntilMs = typeof message.validUntilMs === "number" ? $BigInt(message.validUntilMs) : $util.Long.fromBits(message.validUntilMs.low >>> 0, message.validUntilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.validUntilMs === "number")
                        object.validUntilMs = options.longs === $String ? $String(message.validUntilMs) : message.validUntilMs;
                    else
                        object.validUntilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.validUntilMs) : options.longs === $Number ? new $util.LongBits(message.validUntilMs.low >>> 0, message.validUntilMs.high >>> 0).toNumber(true) : message.validUntilMs;
                return object;
            };

            /**
             * Converts this Source to JSON.
             * @function toJSON
             * @memberof land.v1.Source
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Source.prototype.toJSON = function() {
                return Source.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Source;
        })();

        v1.RightKey = (function() {

            /**
             * Properties of a RightKey.
             * @typedef {Object} land.v1.RightKey.$Properties
             * @property {number} [kind] RightKey kind
             * @property {number} [number] RightKey number
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RightKey.
             * @memberof land.v1
             * @interface IRightKey
             * @augments land.v1.RightKey.$Properties
             * @deprecated Use land.v1.RightKey.$Properties instead.
             */

            /**
             * Shape of a RightKey.
             * @typedef {land.v1.RightKey.$Properties} land.v1.RightKey.$Shape
             */

            /**
             * Constructs a new RightKey.
             * @memberof land.v1
             * @classdesc Represents a RightKey.
             * @constructor
             * @param {land.v1.RightKey.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RightKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RightKey kind.
             * @member {number} kind
             * @memberof land.v1.RightKey
             * @instance
             */
            RightKey.prototype.kind = 0;

            /**
             * RightKey number.
             * @member {number} number
             * @memberof land.v1.RightKey
             * @instance
             */
            RightKey.prototype.number = 0;

            /**
             * Encodes the specified RightKey message. Does not implicitly {@link land.v1.RightKey.verify|verify} messages.
             * @function encode
             * @memberof land.v1.RightKey
             * @static
             * @param {land.v1.RightKey.$Properties} message RightKey message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RightKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.kind);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.number);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RightKey message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.RightKey
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.RightKey & land.v1.RightKey.$Shape} RightKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RightKey.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.RightKey();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
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
             * Verifies a RightKey message.
             * @function verify
             * @memberof land.v1.RightKey
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RightKey.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                return null;
            };

            /**
             * Creates a RightKey message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.RightKey
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.RightKey} RightKey
             */
            RightKey.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.RightKey)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.RightKey: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.RightKey();
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a RightKey message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.RightKey
             * @static
             * @param {land.v1.RightKey} message RightKey
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RightKey.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = 0;
                    object.number = 0;
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                return object;
            };

            /**
             * Converts this RightKey to JSON.
             * @function toJSON
             * @memberof land.v1.RightKey
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RightKey.prototype.toJSON = function() {
                return RightKey.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RightKey;
        })();

        v1.Disposition = (function() {

            /**
             * Properties of a Disposition.
             * @typedef {Object} land.v1.Disposition.$Properties
             * @property {land.v1.RightKey.$Properties} [right] Disposition right
             * @property {boolean} [discharged] Disposition discharged
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Disposition.
             * @memberof land.v1
             * @interface IDisposition
             * @augments land.v1.Disposition.$Properties
             * @deprecated Use land.v1.Disposition.$Properties instead.
             */

            /**
             * Shape of a Disposition.
             * @typedef {land.v1.Disposition.$Properties} land.v1.Disposition.$Shape
             */

            /**
             * Constructs a new Disposition.
             * @memberof land.v1
             * @classdesc Represents a Disposition.
             * @constructor
             * @param {land.v1.Disposition.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Disposition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Disposition right.
             * @member {land.v1.RightKey} right
             * @memberof land.v1.Disposition
             * @instance
             */
            Disposition.prototype.right = null;

            /**
             * Disposition discharged.
             * @member {boolean} discharged
             * @memberof land.v1.Disposition
             * @instance
             */
            Disposition.prototype.discharged = false;

            /**
             * Encodes the specified Disposition message. Does not implicitly {@link land.v1.Disposition.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Disposition
             * @static
             * @param {land.v1.Disposition.$Properties} message Disposition message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Disposition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.right != null && $Object.hasOwnProperty.call(message, "right"))
                    $root.land.v1.RightKey.encode(message.right, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.discharged != null && $Object.hasOwnProperty.call(message, "discharged") && message.discharged !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.discharged);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Disposition message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Disposition
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Disposition & land.v1.Disposition.$Shape} Disposition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Disposition.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Disposition();
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
                            message.right = $root.land.v1.RightKey.decode(reader, reader.size(), $undefined, _depth + 1, message.right);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.discharged = value;
                            else
                                delete message.discharged;
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
             * Verifies a Disposition message.
             * @function verify
             * @memberof land.v1.Disposition
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Disposition.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.right != null && $Object.hasOwnProperty.call(message, "right")) {
                    let error = $root.land.v1.RightKey.verify(message.right, _depth + 1);
                    if (error)
                        return "right." + error;
                }
                if (message.discharged != null && $Object.hasOwnProperty.call(message, "discharged"))
                    if (typeof message.discharged !== "boolean")
                        return "discharged: boolean expected";
                return null;
            };

            /**
             * Creates a Disposition message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Disposition
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Disposition} Disposition
             */
            Disposition.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Disposition)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Disposition: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Disposition();
                if (object.right != null) {
                    if (!$util.isObject(object.right))
                        throw $TypeError(".land.v1.Disposition.right: object expected");
                    message.right = $root.land.v1.RightKey.fromObject(object.right, _depth + 1);
                }
                if (object.discharged != null)
                    if (object.discharged)
                        message.discharged = $Boolean(object.discharged);
                return message;
            };

            /**
             * Creates a plain object from a Disposition message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Disposition
             * @static
             * @param {land.v1.Disposition} message Disposition
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Disposition.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.right = null;
                    object.discharged = false;
                }
                if (message.right != null && $Object.hasOwnProperty.call(message, "right"))
                    object.right = $root.land.v1.RightKey.toObject(message.right, options, _depth + 1);
                if (message.discharged != null && $Object.hasOwnProperty.call(message, "discharged"))
                    object.discharged = message.discharged;
                return object;
            };

            /**
             * Converts this Disposition to JSON.
             * @function toJSON
             * @memberof land.v1.Disposition
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Disposition.prototype.toJSON = function() {
                return Disposition.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Disposition;
        })();

        v1.NewParcel = (function() {

            /**
             * Properties of a NewParcel.
             * @typedef {Object} land.v1.NewParcel.$Properties
             * @property {string} [parcel] NewParcel parcel
             * @property {Uint8Array} [shape] NewParcel shape
             * @property {string} [landUse] NewParcel landUse
             * @property {Long} [value] NewParcel value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NewParcel.
             * @memberof land.v1
             * @interface INewParcel
             * @augments land.v1.NewParcel.$Properties
             * @deprecated Use land.v1.NewParcel.$Properties instead.
             */

            /**
             * Shape of a NewParcel.
             * @typedef {land.v1.NewParcel.$Properties} land.v1.NewParcel.$Shape
             */

            /**
             * Constructs a new NewParcel.
             * @memberof land.v1
             * @classdesc Represents a NewParcel.
             * @constructor
             * @param {land.v1.NewParcel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NewParcel = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NewParcel parcel.
             * @member {string} parcel
             * @memberof land.v1.NewParcel
             * @instance
             */
            NewParcel.prototype.parcel = "";

            /**
             * NewParcel shape.
             * @member {Uint8Array} shape
             * @memberof land.v1.NewParcel
             * @instance
             */
            NewParcel.prototype.shape = $util.newBuffer([]);

            /**
             * NewParcel landUse.
             * @member {string} landUse
             * @memberof land.v1.NewParcel
             * @instance
             */
            NewParcel.prototype.landUse = "";

            /**
             * NewParcel value.
             * @member {Long} value
             * @memberof land.v1.NewParcel
             * @instance
             */
            NewParcel.prototype.value = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified NewParcel message. Does not implicitly {@link land.v1.NewParcel.verify|verify} messages.
             * @function encode
             * @memberof land.v1.NewParcel
             * @static
             * @param {land.v1.NewParcel.$Properties} message NewParcel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NewParcel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel") && message.parcel !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.parcel);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.shape);
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse") && message.landUse !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.landUse);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NewParcel message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.NewParcel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.NewParcel & land.v1.NewParcel.$Shape} NewParcel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NewParcel.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.NewParcel();
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
                                message.parcel = value;
                            else
                                delete message.parcel;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.landUse = value;
                            else
                                delete message.landUse;
                            continue;
                        }
                    case 4: {
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
             * Verifies a NewParcel message.
             * @function verify
             * @memberof land.v1.NewParcel
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            NewParcel.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    if (!$util.isString(message.parcel))
                        return "parcel: string expected";
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    if (!(message.shape && typeof message.shape.length === "number" || $util.isString(message.shape)))
                        return "shape: buffer expected";
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    if (!$util.isString(message.landUse))
                        return "landUse: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (!$util.isInteger(message.value) && !(message.value && $util.isInteger(message.value.low) && $util.isInteger(message.value.high)))
                        return "value: integer|Long expected";
                return null;
            };

            /**
             * Creates a NewParcel message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.NewParcel
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.NewParcel} NewParcel
             */
            NewParcel.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.NewParcel)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.NewParcel: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.NewParcel();
                if (object.parcel != null)
                    if (typeof object.parcel !== "string" || object.parcel.length)
                        message.parcel = $String(object.parcel);
                if (object.shape != null)
                    if (object.shape.length)
                        if (typeof object.shape === "string")
                            $util.base64.decode(object.shape, message.shape = $util.newBuffer($util.base64.length(object.shape)), 0);
                        else if (object.shape.length >= 0)
                            message.shape = object.shape;
                if (object.landUse != null)
                    if (typeof object.landUse !== "string" || object.landUse.length)
                        message.landUse = $String(object.landUse);
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
             * Creates a plain object from a NewParcel message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.NewParcel
             * @static
             * @param {land.v1.NewParcel} message NewParcel
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            NewParcel.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.parcel = "";
                    if (options.bytes === $String)
                        object.shape = "";
                    else {
                        object.shape = [];
                        if (options.bytes !== $Array)
                            object.shape = $util.newBuffer(object.shape);
                    }
                    object.landUse = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.value = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.value = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = message.parcel;
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    object.shape = options.bytes === $String ? $util.base64.encode(message.shape, 0, message.shape.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shape) : message.shape;
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    object.landUse = message.landUse;
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
             * Converts this NewParcel to JSON.
             * @function toJSON
             * @memberof land.v1.NewParcel
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            NewParcel.prototype.toJSON = function() {
                return NewParcel.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NewParcel;
        })();

        v1.MergedRight = (function() {

            /**
             * Properties of a MergedRight.
             * @typedef {Object} land.v1.MergedRight.$Properties
             * @property {Uint8Array} [title] MergedRight title
             * @property {land.v1.RightKey.$Properties} [right] MergedRight right
             * @property {number} [number] MergedRight number
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MergedRight.
             * @memberof land.v1
             * @interface IMergedRight
             * @augments land.v1.MergedRight.$Properties
             * @deprecated Use land.v1.MergedRight.$Properties instead.
             */

            /**
             * Shape of a MergedRight.
             * @typedef {land.v1.MergedRight.$Properties} land.v1.MergedRight.$Shape
             */

            /**
             * Constructs a new MergedRight.
             * @memberof land.v1
             * @classdesc Represents a MergedRight.
             * @constructor
             * @param {land.v1.MergedRight.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MergedRight = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MergedRight title.
             * @member {Uint8Array} title
             * @memberof land.v1.MergedRight
             * @instance
             */
            MergedRight.prototype.title = $util.newBuffer([]);

            /**
             * MergedRight right.
             * @member {land.v1.RightKey} right
             * @memberof land.v1.MergedRight
             * @instance
             */
            MergedRight.prototype.right = null;

            /**
             * MergedRight number.
             * @member {number} number
             * @memberof land.v1.MergedRight
             * @instance
             */
            MergedRight.prototype.number = 0;

            /**
             * Encodes the specified MergedRight message. Does not implicitly {@link land.v1.MergedRight.verify|verify} messages.
             * @function encode
             * @memberof land.v1.MergedRight
             * @static
             * @param {land.v1.MergedRight.$Properties} message MergedRight message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MergedRight.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.right != null && $Object.hasOwnProperty.call(message, "right"))
                    $root.land.v1.RightKey.encode(message.right, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.number);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MergedRight message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.MergedRight
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.MergedRight & land.v1.MergedRight.$Shape} MergedRight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MergedRight.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.MergedRight();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.right = $root.land.v1.RightKey.decode(reader, reader.size(), $undefined, _depth + 1, message.right);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
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
             * Verifies a MergedRight message.
             * @function verify
             * @memberof land.v1.MergedRight
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            MergedRight.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.right != null && $Object.hasOwnProperty.call(message, "right")) {
                    let error = $root.land.v1.RightKey.verify(message.right, _depth + 1);
                    if (error)
                        return "right." + error;
                }
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                return null;
            };

            /**
             * Creates a MergedRight message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.MergedRight
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.MergedRight} MergedRight
             */
            MergedRight.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.MergedRight)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.MergedRight: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.MergedRight();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.right != null) {
                    if (!$util.isObject(object.right))
                        throw $TypeError(".land.v1.MergedRight.right: object expected");
                    message.right = $root.land.v1.RightKey.fromObject(object.right, _depth + 1);
                }
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a MergedRight message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.MergedRight
             * @static
             * @param {land.v1.MergedRight} message MergedRight
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            MergedRight.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.right = null;
                    object.number = 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.right != null && $Object.hasOwnProperty.call(message, "right"))
                    object.right = $root.land.v1.RightKey.toObject(message.right, options, _depth + 1);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                return object;
            };

            /**
             * Converts this MergedRight to JSON.
             * @function toJSON
             * @memberof land.v1.MergedRight
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            MergedRight.prototype.toJSON = function() {
                return MergedRight.toObject(this, $protobuf.util.toJSONOptions);
            };

            return MergedRight;
        })();

        v1.RegisterFirstTitle = (function() {

            /**
             * Properties of a RegisterFirstTitle.
             * @typedef {Object} land.v1.RegisterFirstTitle.$Properties
             * @property {string} [parcel] RegisterFirstTitle parcel
             * @property {Uint8Array} [shape] RegisterFirstTitle shape
             * @property {number} [kind] RegisterFirstTitle kind
             * @property {string} [landUse] RegisterFirstTitle landUse
             * @property {land.v1.Money.$Properties} [value] RegisterFirstTitle value
             * @property {land.v1.Source.$Properties} [source] RegisterFirstTitle source
             * @property {Array.<land.v1.Owner.$Properties>} [owners] RegisterFirstTitle owners
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegisterFirstTitle.
             * @memberof land.v1
             * @interface IRegisterFirstTitle
             * @augments land.v1.RegisterFirstTitle.$Properties
             * @deprecated Use land.v1.RegisterFirstTitle.$Properties instead.
             */

            /**
             * Shape of a RegisterFirstTitle.
             * @typedef {land.v1.RegisterFirstTitle.$Properties} land.v1.RegisterFirstTitle.$Shape
             */

            /**
             * Constructs a new RegisterFirstTitle.
             * @memberof land.v1
             * @classdesc Represents a RegisterFirstTitle.
             * @constructor
             * @param {land.v1.RegisterFirstTitle.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegisterFirstTitle = function (properties) {
                this.owners = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegisterFirstTitle parcel.
             * @member {string} parcel
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.parcel = "";

            /**
             * RegisterFirstTitle shape.
             * @member {Uint8Array} shape
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.shape = $util.newBuffer([]);

            /**
             * RegisterFirstTitle kind.
             * @member {number} kind
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.kind = 0;

            /**
             * RegisterFirstTitle landUse.
             * @member {string} landUse
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.landUse = "";

            /**
             * RegisterFirstTitle value.
             * @member {land.v1.Money} value
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.value = null;

            /**
             * RegisterFirstTitle source.
             * @member {land.v1.Source} source
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.source = null;

            /**
             * RegisterFirstTitle owners.
             * @member {Array.<land.v1.Owner>} owners
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             */
            RegisterFirstTitle.prototype.owners = $util.emptyArray;

            /**
             * Encodes the specified RegisterFirstTitle message. Does not implicitly {@link land.v1.RegisterFirstTitle.verify|verify} messages.
             * @function encode
             * @memberof land.v1.RegisterFirstTitle
             * @static
             * @param {land.v1.RegisterFirstTitle.$Properties} message RegisterFirstTitle message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegisterFirstTitle.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel") && message.parcel !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.parcel);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.shape);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.kind);
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse") && message.landUse !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.landUse);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.land.v1.Money.encode(message.value, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.owners != null && message.owners.length)
                    for (let i = 0; i < message.owners.length; ++i)
                        $root.land.v1.Owner.encode(message.owners[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegisterFirstTitle message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.RegisterFirstTitle
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.RegisterFirstTitle & land.v1.RegisterFirstTitle.$Shape} RegisterFirstTitle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegisterFirstTitle.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.RegisterFirstTitle();
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
                                message.parcel = value;
                            else
                                delete message.parcel;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.landUse = value;
                            else
                                delete message.landUse;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.owners && message.owners.length))
                                message.owners = [];
                            message.owners.push($root.land.v1.Owner.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies a RegisterFirstTitle message.
             * @function verify
             * @memberof land.v1.RegisterFirstTitle
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RegisterFirstTitle.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    if (!$util.isString(message.parcel))
                        return "parcel: string expected";
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    if (!(message.shape && typeof message.shape.length === "number" || $util.isString(message.shape)))
                        return "shape: buffer expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    if (!$util.isString(message.landUse))
                        return "landUse: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value")) {
                    let error = $root.land.v1.Money.verify(message.value, _depth + 1);
                    if (error)
                        return "value." + error;
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.owners != null && $Object.hasOwnProperty.call(message, "owners")) {
                    if (!$Array.isArray(message.owners))
                        return "owners: array expected";
                    for (let i = 0; i < message.owners.length; ++i) {
                        let error = $root.land.v1.Owner.verify(message.owners[i], _depth + 1);
                        if (error)
                            return "owners." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a RegisterFirstTitle message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.RegisterFirstTitle
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.RegisterFirstTitle} RegisterFirstTitle
             */
            RegisterFirstTitle.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.RegisterFirstTitle)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.RegisterFirstTitle: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.RegisterFirstTitle();
                if (object.parcel != null)
                    if (typeof object.parcel !== "string" || object.parcel.length)
                        message.parcel = $String(object.parcel);
                if (object.shape != null)
                    if (object.shape.length)
                        if (typeof object.shape === "string")
                            $util.base64.decode(object.shape, message.shape = $util.newBuffer($util.base64.length(object.shape)), 0);
                        else if (object.shape.length >= 0)
                            message.shape = object.shape;
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.landUse != null)
                    if (typeof object.landUse !== "string" || object.landUse.length)
                        message.landUse = $String(object.landUse);
                if (object.value != null) {
                    if (!$util.isObject(object.value))
                        throw $TypeError(".land.v1.RegisterFirstTitle.value: object expected");
                    message.value = $root.land.v1.Money.fromObject(object.value, _depth + 1);
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.RegisterFirstTitle.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.owners) {
                    if (!$Array.isArray(object.owners))
                        throw $TypeError(".land.v1.RegisterFirstTitle.owners: array expected");
                    message.owners = $Array(object.owners.length);
                    for (let i = 0; i < object.owners.length; ++i) {
                        if (!$util.isObject(object.owners[i]))
                            throw $TypeError(".land.v1.RegisterFirstTitle.owners: object expected");
                        message.owners[i] = $root.land.v1.Owner.fromObject(object.owners[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a RegisterFirstTitle message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.RegisterFirstTitle
             * @static
             * @param {land.v1.RegisterFirstTitle} message RegisterFirstTitle
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RegisterFirstTitle.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.owners = [];
                if (options.defaults) {
                    object.parcel = "";
                    if (options.bytes === $String)
                        object.shape = "";
                    else {
                        object.shape = [];
                        if (options.bytes !== $Array)
                            object.shape = $util.newBuffer(object.shape);
                    }
                    object.kind = 0;
                    object.landUse = "";
                    object.value = null;
                    object.source = null;
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = message.parcel;
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    object.shape = options.bytes === $String ? $util.base64.encode(message.shape, 0, message.shape.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shape) : message.shape;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    object.landUse = message.landUse;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = $root.land.v1.Money.toObject(message.value, options, _depth + 1);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.owners && message.owners.length) {
                    object.owners = $Array(message.owners.length);
                    for (let j = 0; j < message.owners.length; ++j)
                        object.owners[j] = $root.land.v1.Owner.toObject(message.owners[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this RegisterFirstTitle to JSON.
             * @function toJSON
             * @memberof land.v1.RegisterFirstTitle
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RegisterFirstTitle.prototype.toJSON = function() {
                return RegisterFirstTitle.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RegisterFirstTitle;
        })();

        v1.UpdateAssessment = (function() {

            /**
             * Properties of an UpdateAssessment.
             * @typedef {Object} land.v1.UpdateAssessment.$Properties
             * @property {string} [parcel] UpdateAssessment parcel
             * @property {land.v1.Money.$Properties} [value] UpdateAssessment value
             * @property {string} [landUse] UpdateAssessment landUse
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an UpdateAssessment.
             * @memberof land.v1
             * @interface IUpdateAssessment
             * @augments land.v1.UpdateAssessment.$Properties
             * @deprecated Use land.v1.UpdateAssessment.$Properties instead.
             */

            /**
             * Shape of an UpdateAssessment.
             * @typedef {land.v1.UpdateAssessment.$Properties} land.v1.UpdateAssessment.$Shape
             */

            /**
             * Constructs a new UpdateAssessment.
             * @memberof land.v1
             * @classdesc Represents an UpdateAssessment.
             * @constructor
             * @param {land.v1.UpdateAssessment.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const UpdateAssessment = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * UpdateAssessment parcel.
             * @member {string} parcel
             * @memberof land.v1.UpdateAssessment
             * @instance
             */
            UpdateAssessment.prototype.parcel = "";

            /**
             * UpdateAssessment value.
             * @member {land.v1.Money} value
             * @memberof land.v1.UpdateAssessment
             * @instance
             */
            UpdateAssessment.prototype.value = null;

            /**
             * UpdateAssessment landUse.
             * @member {string} landUse
             * @memberof land.v1.UpdateAssessment
             * @instance
             */
            UpdateAssessment.prototype.landUse = "";

            /**
             * Encodes the specified UpdateAssessment message. Does not implicitly {@link land.v1.UpdateAssessment.verify|verify} messages.
             * @function encode
             * @memberof land.v1.UpdateAssessment
             * @static
             * @param {land.v1.UpdateAssessment.$Properties} message UpdateAssessment message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            UpdateAssessment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel") && message.parcel !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.parcel);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.land.v1.Money.encode(message.value, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse") && message.landUse !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.landUse);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an UpdateAssessment message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.UpdateAssessment
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.UpdateAssessment & land.v1.UpdateAssessment.$Shape} UpdateAssessment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            UpdateAssessment.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.UpdateAssessment();
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
                                message.parcel = value;
                            else
                                delete message.parcel;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.landUse = value;
                            else
                                delete message.landUse;
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
             * Verifies an UpdateAssessment message.
             * @function verify
             * @memberof land.v1.UpdateAssessment
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            UpdateAssessment.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    if (!$util.isString(message.parcel))
                        return "parcel: string expected";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value")) {
                    let error = $root.land.v1.Money.verify(message.value, _depth + 1);
                    if (error)
                        return "value." + error;
                }
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    if (!$util.isString(message.landUse))
                        return "landUse: string expected";
                return null;
            };

            /**
             * Creates an UpdateAssessment message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.UpdateAssessment
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.UpdateAssessment} UpdateAssessment
             */
            UpdateAssessment.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.UpdateAssessment)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.UpdateAssessment: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.UpdateAssessment();
                if (object.parcel != null)
                    if (typeof object.parcel !== "string" || object.parcel.length)
                        message.parcel = $String(object.parcel);
                if (object.value != null) {
                    if (!$util.isObject(object.value))
                        throw $TypeError(".land.v1.UpdateAssessment.value: object expected");
                    message.value = $root.land.v1.Money.fromObject(object.value, _depth + 1);
                }
                if (object.landUse != null)
                    if (typeof object.landUse !== "string" || object.landUse.length)
                        message.landUse = $String(object.landUse);
                return message;
            };

            /**
             * Creates a plain object from an UpdateAssessment message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.UpdateAssessment
             * @static
             * @param {land.v1.UpdateAssessment} message UpdateAssessment
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            UpdateAssessment.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.parcel = "";
                    object.value = null;
                    object.landUse = "";
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = message.parcel;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = $root.land.v1.Money.toObject(message.value, options, _depth + 1);
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    object.landUse = message.landUse;
                return object;
            };

            /**
             * Converts this UpdateAssessment to JSON.
             * @function toJSON
             * @memberof land.v1.UpdateAssessment
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            UpdateAssessment.prototype.toJSON = function() {
                return UpdateAssessment.toObject(this, $protobuf.util.toJSONOptions);
            };

            return UpdateAssessment;
        })();

        v1.ProposeTransfer = (function() {

            /**
             * Properties of a ProposeTransfer.
             * @typedef {Object} land.v1.ProposeTransfer.$Properties
             * @property {Uint8Array} [title] ProposeTransfer title
             * @property {Array.<land.v1.Owner.$Properties>} [owners] ProposeTransfer owners
             * @property {land.v1.Money.$Properties} [price] ProposeTransfer price
             * @property {Array.<land.v1.Disposition.$Properties>} [rights] ProposeTransfer rights
             * @property {land.v1.Source.$Properties} [source] ProposeTransfer source
             * @property {Long} [deadlineMs] ProposeTransfer deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProposeTransfer.
             * @memberof land.v1
             * @interface IProposeTransfer
             * @augments land.v1.ProposeTransfer.$Properties
             * @deprecated Use land.v1.ProposeTransfer.$Properties instead.
             */

            /**
             * Shape of a ProposeTransfer.
             * @typedef {land.v1.ProposeTransfer.$Properties} land.v1.ProposeTransfer.$Shape
             */

            /**
             * Constructs a new ProposeTransfer.
             * @memberof land.v1
             * @classdesc Represents a ProposeTransfer.
             * @constructor
             * @param {land.v1.ProposeTransfer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProposeTransfer = function (properties) {
                this.owners = [];
                this.rights = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProposeTransfer title.
             * @member {Uint8Array} title
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.title = $util.newBuffer([]);

            /**
             * ProposeTransfer owners.
             * @member {Array.<land.v1.Owner>} owners
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.owners = $util.emptyArray;

            /**
             * ProposeTransfer price.
             * @member {land.v1.Money} price
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.price = null;

            /**
             * ProposeTransfer rights.
             * @member {Array.<land.v1.Disposition>} rights
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.rights = $util.emptyArray;

            /**
             * ProposeTransfer source.
             * @member {land.v1.Source} source
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.source = null;

            /**
             * ProposeTransfer deadlineMs.
             * @member {Long} deadlineMs
             * @memberof land.v1.ProposeTransfer
             * @instance
             */
            ProposeTransfer.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ProposeTransfer message. Does not implicitly {@link land.v1.ProposeTransfer.verify|verify} messages.
             * @function encode
             * @memberof land.v1.ProposeTransfer
             * @static
             * @param {land.v1.ProposeTransfer.$Properties} message ProposeTransfer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProposeTransfer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.owners != null && message.owners.length)
                    for (let i = 0; i < message.owners.length; ++i)
                        $root.land.v1.Owner.encode(message.owners[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.price != null && $Object.hasOwnProperty.call(message, "price"))
                    $root.land.v1.Money.encode(message.price, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.rights != null && message.rights.length)
                    for (let i = 0; i < message.rights.length; ++i)
                        $root.land.v1.Disposition.encode(message.rights[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProposeTransfer message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.ProposeTransfer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.ProposeTransfer & land.v1.ProposeTransfer.$Shape} ProposeTransfer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProposeTransfer.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.ProposeTransfer();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.owners && message.owners.length))
                                message.owners = [];
                            message.owners.push($root.land.v1.Owner.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.price = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.price);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rights && message.rights.length))
                                message.rights = [];
                            message.rights.push($root.land.v1.Disposition.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
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
             * Verifies a ProposeTransfer message.
             * @function verify
             * @memberof land.v1.ProposeTransfer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ProposeTransfer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.owners != null && $Object.hasOwnProperty.call(message, "owners")) {
                    if (!$Array.isArray(message.owners))
                        return "owners: array expected";
                    for (let i = 0; i < message.owners.length; ++i) {
                        let error = $root.land.v1.Owner.verify(message.owners[i], _depth + 1);
                        if (error)
                            return "owners." + error;
                    }
                }
                if (message.price != null && $Object.hasOwnProperty.call(message, "price")) {
                    let error = $root.land.v1.Money.verify(message.price, _depth + 1);
                    if (error)
                        return "price." + error;
                }
                if (message.rights != null && $Object.hasOwnProperty.call(message, "rights")) {
                    if (!$Array.isArray(message.rights))
                        return "rights: array expected";
                    for (let i = 0; i < message.rights.length; ++i) {
                        let error = $root.land.v1.Disposition.verify(message.rights[i], _depth + 1);
                        if (error)
                            return "rights." + error;
                    }
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a ProposeTransfer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.ProposeTransfer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.ProposeTransfer} ProposeTransfer
             */
            ProposeTransfer.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.ProposeTransfer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.ProposeTransfer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.ProposeTransfer();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.owners) {
                    if (!$Array.isArray(object.owners))
                        throw $TypeError(".land.v1.ProposeTransfer.owners: array expected");
                    message.owners = $Array(object.owners.length);
                    for (let i = 0; i < object.owners.length; ++i) {
                        if (!$util.isObject(object.owners[i]))
                            throw $TypeError(".land.v1.ProposeTransfer.owners: object expected");
                        message.owners[i] = $root.land.v1.Owner.fromObject(object.owners[i], _depth + 1);
                    }
                }
                if (object.price != null) {
                    if (!$util.isObject(object.price))
                        throw $TypeError(".land.v1.ProposeTransfer.price: object expected");
                    message.price = $root.land.v1.Money.fromObject(object.price, _depth + 1);
                }
                if (object.rights) {
                    if (!$Array.isArray(object.rights))
                        throw $TypeError(".land.v1.ProposeTransfer.rights: array expected");
                    message.rights = $Array(object.rights.length);
                    for (let i = 0; i < object.rights.length; ++i) {
                        if (!$util.isObject(object.rights[i]))
                            throw $TypeError(".land.v1.ProposeTransfer.rights: object expected");
                        message.rights[i] = $root.land.v1.Disposition.fromObject(object.rights[i], _depth + 1);
                    }
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.ProposeTransfer.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
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
                return message;
            };

            /**
             * Creates a plain object from a ProposeTransfer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.ProposeTransfer
             * @static
             * @param {land.v1.ProposeTransfer} message ProposeTransfer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ProposeTransfer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.owners = [];
                    object.rights = [];
                }
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.price = null;
                    object.source = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.owners && message.owners.length) {
                    object.owners = $Array(message.owners.length);
                    for (let j = 0; j < message.owners.length; ++j)
                        object.owners[j] = $root.land.v1.Owner.toObject(message.owners[j], options, _depth + 1);
                }
                if (message.price != null && $Object.hasOwnProperty.call(message, "price"))
                    object.price = $root.land.v1.Money.toObject(message.price, options, _depth + 1);
                if (message.rights && message.rights.length) {
                    object.rights = $Array(message.rights.length);
                    for (let j = 0; j < message.rights.length; ++j)
                        object.rights[j] = $root.land.v1.Disposition.toObject(message.rights[j], options, _depth + 1);
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                return object;
            };

            /**
             * Converts this ProposeTransfer to JSON.
             * @function toJSON
             * @memberof land.v1.ProposeTransfer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ProposeTransfer.prototype.toJSON = function() {
                return ProposeTransfer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ProposeTransfer;
        })();

        v1.OnProposal = (function() {

            /**
             * Properties of an OnProposal.
             * @typedef {Object} land.v1.OnProposal.$Properties
             * @property {Uint8Array} [title] OnProposal title
             * @property {Uint8Array} [proposal] OnProposal proposal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OnProposal.
             * @memberof land.v1
             * @interface IOnProposal
             * @augments land.v1.OnProposal.$Properties
             * @deprecated Use land.v1.OnProposal.$Properties instead.
             */

            /**
             * Shape of an OnProposal.
             * @typedef {land.v1.OnProposal.$Properties} land.v1.OnProposal.$Shape
             */

            /**
             * Constructs a new OnProposal.
             * @memberof land.v1
             * @classdesc Represents an OnProposal.
             * @constructor
             * @param {land.v1.OnProposal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OnProposal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OnProposal title.
             * @member {Uint8Array} title
             * @memberof land.v1.OnProposal
             * @instance
             */
            OnProposal.prototype.title = $util.newBuffer([]);

            /**
             * OnProposal proposal.
             * @member {Uint8Array} proposal
             * @memberof land.v1.OnProposal
             * @instance
             */
            OnProposal.prototype.proposal = $util.newBuffer([]);

            /**
             * Encodes the specified OnProposal message. Does not implicitly {@link land.v1.OnProposal.verify|verify} messages.
             * @function encode
             * @memberof land.v1.OnProposal
             * @static
             * @param {land.v1.OnProposal.$Properties} message OnProposal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OnProposal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && message.proposal.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.proposal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OnProposal message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.OnProposal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.OnProposal & land.v1.OnProposal.$Shape} OnProposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OnProposal.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.OnProposal();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
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
             * Verifies an OnProposal message.
             * @function verify
             * @memberof land.v1.OnProposal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OnProposal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    if (!(message.proposal && typeof message.proposal.length === "number" || $util.isString(message.proposal)))
                        return "proposal: buffer expected";
                return null;
            };

            /**
             * Creates an OnProposal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.OnProposal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.OnProposal} OnProposal
             */
            OnProposal.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.OnProposal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.OnProposal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.OnProposal();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.proposal != null)
                    if (object.proposal.length)
                        if (typeof object.proposal === "string")
                            $util.base64.decode(object.proposal, message.proposal = $util.newBuffer($util.base64.length(object.proposal)), 0);
                        else if (object.proposal.length >= 0)
                            message.proposal = object.proposal;
                return message;
            };

            /**
             * Creates a plain object from an OnProposal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.OnProposal
             * @static
             * @param {land.v1.OnProposal} message OnProposal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OnProposal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.proposal = "";
                    else {
                        object.proposal = [];
                        if (options.bytes !== $Array)
                            object.proposal = $util.newBuffer(object.proposal);
                    }
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    object.proposal = options.bytes === $String ? $util.base64.encode(message.proposal, 0, message.proposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposal) : message.proposal;
                return object;
            };

            /**
             * Converts this OnProposal to JSON.
             * @function toJSON
             * @memberof land.v1.OnProposal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OnProposal.prototype.toJSON = function() {
                return OnProposal.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OnProposal;
        })();

        v1.AttestNotary = (function() {

            /**
             * Properties of an AttestNotary.
             * @typedef {Object} land.v1.AttestNotary.$Properties
             * @property {Uint8Array} [title] AttestNotary title
             * @property {Uint8Array} [proposal] AttestNotary proposal
             * @property {land.v1.Source.$Properties} [deed] AttestNotary deed
             * @property {land.v1.Money.$Properties} [payment] AttestNotary payment
             * @property {Uint8Array} [paymentReference] AttestNotary paymentReference
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttestNotary.
             * @memberof land.v1
             * @interface IAttestNotary
             * @augments land.v1.AttestNotary.$Properties
             * @deprecated Use land.v1.AttestNotary.$Properties instead.
             */

            /**
             * Shape of an AttestNotary.
             * @typedef {land.v1.AttestNotary.$Properties} land.v1.AttestNotary.$Shape
             */

            /**
             * Constructs a new AttestNotary.
             * @memberof land.v1
             * @classdesc Represents an AttestNotary.
             * @constructor
             * @param {land.v1.AttestNotary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttestNotary = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttestNotary title.
             * @member {Uint8Array} title
             * @memberof land.v1.AttestNotary
             * @instance
             */
            AttestNotary.prototype.title = $util.newBuffer([]);

            /**
             * AttestNotary proposal.
             * @member {Uint8Array} proposal
             * @memberof land.v1.AttestNotary
             * @instance
             */
            AttestNotary.prototype.proposal = $util.newBuffer([]);

            /**
             * AttestNotary deed.
             * @member {land.v1.Source} deed
             * @memberof land.v1.AttestNotary
             * @instance
             */
            AttestNotary.prototype.deed = null;

            /**
             * AttestNotary payment.
             * @member {land.v1.Money} payment
             * @memberof land.v1.AttestNotary
             * @instance
             */
            AttestNotary.prototype.payment = null;

            /**
             * AttestNotary paymentReference.
             * @member {Uint8Array} paymentReference
             * @memberof land.v1.AttestNotary
             * @instance
             */
            AttestNotary.prototype.paymentReference = $util.newBuffer([]);

            /**
             * Encodes the specified AttestNotary message. Does not implicitly {@link land.v1.AttestNotary.verify|verify} messages.
             * @function encode
             * @memberof land.v1.AttestNotary
             * @static
             * @param {land.v1.AttestNotary.$Properties} message AttestNotary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttestNotary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && message.proposal.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.proposal);
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    $root.land.v1.Source.encode(message.deed, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment"))
                    $root.land.v1.Money.encode(message.payment, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference") && message.paymentReference.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.paymentReference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttestNotary message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.AttestNotary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.AttestNotary & land.v1.AttestNotary.$Shape} AttestNotary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttestNotary.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.AttestNotary();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.proposal = value;
                            else
                                delete message.proposal;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.deed = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.deed);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.payment = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.payment);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.paymentReference = value;
                            else
                                delete message.paymentReference;
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
             * Verifies an AttestNotary message.
             * @function verify
             * @memberof land.v1.AttestNotary
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AttestNotary.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    if (!(message.proposal && typeof message.proposal.length === "number" || $util.isString(message.proposal)))
                        return "proposal: buffer expected";
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed")) {
                    let error = $root.land.v1.Source.verify(message.deed, _depth + 1);
                    if (error)
                        return "deed." + error;
                }
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment")) {
                    let error = $root.land.v1.Money.verify(message.payment, _depth + 1);
                    if (error)
                        return "payment." + error;
                }
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    if (!(message.paymentReference && typeof message.paymentReference.length === "number" || $util.isString(message.paymentReference)))
                        return "paymentReference: buffer expected";
                return null;
            };

            /**
             * Creates an AttestNotary message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.AttestNotary
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.AttestNotary} AttestNotary
             */
            AttestNotary.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.AttestNotary)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.AttestNotary: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.AttestNotary();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.proposal != null)
                    if (object.proposal.length)
                        if (typeof object.proposal === "string")
                            $util.base64.decode(object.proposal, message.proposal = $util.newBuffer($util.base64.length(object.proposal)), 0);
                        else if (object.proposal.length >= 0)
                            message.proposal = object.proposal;
                if (object.deed != null) {
                    if (!$util.isObject(object.deed))
                        throw $TypeError(".land.v1.AttestNotary.deed: object expected");
                    message.deed = $root.land.v1.Source.fromObject(object.deed, _depth + 1);
                }
                if (object.payment != null) {
                    if (!$util.isObject(object.payment))
                        throw $TypeError(".land.v1.AttestNotary.payment: object expected");
                    message.payment = $root.land.v1.Money.fromObject(object.payment, _depth + 1);
                }
                if (object.paymentReference != null)
                    if (object.paymentReference.length)
                        if (typeof object.paymentReference === "string")
                            $util.base64.decode(object.paymentReference, message.paymentReference = $util.newBuffer($util.base64.length(object.paymentReference)), 0);
                        else if (object.paymentReference.length >= 0)
                            message.paymentReference = object.paymentReference;
                return message;
            };

            /**
             * Creates a plain object from an AttestNotary message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.AttestNotary
             * @static
             * @param {land.v1.AttestNotary} message AttestNotary
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AttestNotary.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.proposal = "";
                    else {
                        object.proposal = [];
                        if (options.bytes !== $Array)
                            object.proposal = $util.newBuffer(object.proposal);
                    }
                    object.deed = null;
                    object.payment = null;
                    if (options.bytes === $String)
                        object.paymentReference = "";
                    else {
                        object.paymentReference = [];
                        if (options.bytes !== $Array)
                            object.paymentReference = $util.newBuffer(object.paymentReference);
                    }
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    object.proposal = options.bytes === $String ? $util.base64.encode(message.proposal, 0, message.proposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposal) : message.proposal;
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    object.deed = $root.land.v1.Source.toObject(message.deed, options, _depth + 1);
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment"))
                    object.payment = $root.land.v1.Money.toObject(message.payment, options, _depth + 1);
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    object.paymentReference = options.bytes === $String ? $util.base64.encode(message.paymentReference, 0, message.paymentReference.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.paymentReference) : message.paymentReference;
                return object;
            };

            /**
             * Converts this AttestNotary to JSON.
             * @function toJSON
             * @memberof land.v1.AttestNotary
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AttestNotary.prototype.toJSON = function() {
                return AttestNotary.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AttestNotary;
        })();

        v1.Expire = (function() {

            /**
             * Properties of an Expire.
             * @typedef {Object} land.v1.Expire.$Properties
             * @property {Uint8Array} [title] Expire title
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Expire.
             * @memberof land.v1
             * @interface IExpire
             * @augments land.v1.Expire.$Properties
             * @deprecated Use land.v1.Expire.$Properties instead.
             */

            /**
             * Shape of an Expire.
             * @typedef {land.v1.Expire.$Properties} land.v1.Expire.$Shape
             */

            /**
             * Constructs a new Expire.
             * @memberof land.v1
             * @classdesc Represents an Expire.
             * @constructor
             * @param {land.v1.Expire.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Expire = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Expire title.
             * @member {Uint8Array} title
             * @memberof land.v1.Expire
             * @instance
             */
            Expire.prototype.title = $util.newBuffer([]);

            /**
             * Encodes the specified Expire message. Does not implicitly {@link land.v1.Expire.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Expire
             * @static
             * @param {land.v1.Expire.$Properties} message Expire message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Expire.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Expire message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Expire
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Expire & land.v1.Expire.$Shape} Expire
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Expire.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Expire();
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
                                message.title = value;
                            else
                                delete message.title;
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
             * Verifies an Expire message.
             * @function verify
             * @memberof land.v1.Expire
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Expire.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                return null;
            };

            /**
             * Creates an Expire message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Expire
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Expire} Expire
             */
            Expire.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Expire)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Expire: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Expire();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                return message;
            };

            /**
             * Creates a plain object from an Expire message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Expire
             * @static
             * @param {land.v1.Expire} message Expire
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Expire.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                return object;
            };

            /**
             * Converts this Expire to JSON.
             * @function toJSON
             * @memberof land.v1.Expire
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Expire.prototype.toJSON = function() {
                return Expire.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Expire;
        })();

        v1.CreateMortgage = (function() {

            /**
             * Properties of a CreateMortgage.
             * @typedef {Object} land.v1.CreateMortgage.$Properties
             * @property {Uint8Array} [title] CreateMortgage title
             * @property {number} [rank] CreateMortgage rank
             * @property {Uint8Array} [mortgagee] CreateMortgage mortgagee
             * @property {land.v1.Money.$Properties} [secured] CreateMortgage secured
             * @property {land.v1.Source.$Properties} [source] CreateMortgage source
             * @property {Long} [deadlineMs] CreateMortgage deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreateMortgage.
             * @memberof land.v1
             * @interface ICreateMortgage
             * @augments land.v1.CreateMortgage.$Properties
             * @deprecated Use land.v1.CreateMortgage.$Properties instead.
             */

            /**
             * Shape of a CreateMortgage.
             * @typedef {land.v1.CreateMortgage.$Properties} land.v1.CreateMortgage.$Shape
             */

            /**
             * Constructs a new CreateMortgage.
             * @memberof land.v1
             * @classdesc Represents a CreateMortgage.
             * @constructor
             * @param {land.v1.CreateMortgage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CreateMortgage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreateMortgage title.
             * @member {Uint8Array} title
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.title = $util.newBuffer([]);

            /**
             * CreateMortgage rank.
             * @member {number} rank
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.rank = 0;

            /**
             * CreateMortgage mortgagee.
             * @member {Uint8Array} mortgagee
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.mortgagee = $util.newBuffer([]);

            /**
             * CreateMortgage secured.
             * @member {land.v1.Money} secured
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.secured = null;

            /**
             * CreateMortgage source.
             * @member {land.v1.Source} source
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.source = null;

            /**
             * CreateMortgage deadlineMs.
             * @member {Long} deadlineMs
             * @memberof land.v1.CreateMortgage
             * @instance
             */
            CreateMortgage.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified CreateMortgage message. Does not implicitly {@link land.v1.CreateMortgage.verify|verify} messages.
             * @function encode
             * @memberof land.v1.CreateMortgage
             * @static
             * @param {land.v1.CreateMortgage.$Properties} message CreateMortgage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreateMortgage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                if (message.mortgagee != null && $Object.hasOwnProperty.call(message, "mortgagee") && message.mortgagee.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.mortgagee);
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured"))
                    $root.land.v1.Money.encode(message.secured, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreateMortgage message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.CreateMortgage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.CreateMortgage & land.v1.CreateMortgage.$Shape} CreateMortgage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreateMortgage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.CreateMortgage();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.mortgagee = value;
                            else
                                delete message.mortgagee;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.secured = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.secured);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
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
             * Verifies a CreateMortgage message.
             * @function verify
             * @memberof land.v1.CreateMortgage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CreateMortgage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.mortgagee != null && $Object.hasOwnProperty.call(message, "mortgagee"))
                    if (!(message.mortgagee && typeof message.mortgagee.length === "number" || $util.isString(message.mortgagee)))
                        return "mortgagee: buffer expected";
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured")) {
                    let error = $root.land.v1.Money.verify(message.secured, _depth + 1);
                    if (error)
                        return "secured." + error;
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a CreateMortgage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.CreateMortgage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.CreateMortgage} CreateMortgage
             */
            CreateMortgage.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.CreateMortgage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.CreateMortgage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.CreateMortgage();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.mortgagee != null)
                    if (object.mortgagee.length)
                        if (typeof object.mortgagee === "string")
                            $util.base64.decode(object.mortgagee, message.mortgagee = $util.newBuffer($util.base64.length(object.mortgagee)), 0);
                        else if (object.mortgagee.length >= 0)
                            message.mortgagee = object.mortgagee;
                if (object.secured != null) {
                    if (!$util.isObject(object.secured))
                        throw $TypeError(".land.v1.CreateMortgage.secured: object expected");
                    message.secured = $root.land.v1.Money.fromObject(object.secured, _depth + 1);
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.CreateMortgage.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
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
                return message;
            };

            /**
             * Creates a plain object from a CreateMortgage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.CreateMortgage
             * @static
             * @param {land.v1.CreateMortgage} message CreateMortgage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CreateMortgage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.rank = 0;
                    if (options.bytes === $String)
                        object.mortgagee = "";
                    else {
                        object.mortgagee = [];
                        if (options.bytes !== $Array)
                            object.mortgagee = $util.newBuffer(object.mortgagee);
                    }
                    object.secured = null;
                    object.source = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.mortgagee != null && $Object.hasOwnProperty.call(message, "mortgagee"))
                    object.mortgagee = options.bytes === $String ? $util.base64.encode(message.mortgagee, 0, message.mortgagee.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.mortgagee) : message.mortgagee;
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured"))
                    object.secured = $root.land.v1.Money.toObject(message.secured, options, _depth + 1);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                return object;
            };

            /**
             * Converts this CreateMortgage to JSON.
             * @function toJSON
             * @memberof land.v1.CreateMortgage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CreateMortgage.prototype.toJSON = function() {
                return CreateMortgage.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CreateMortgage;
        })();

        v1.VaryRank = (function() {

            /**
             * Properties of a VaryRank.
             * @typedef {Object} land.v1.VaryRank.$Properties
             * @property {Uint8Array} [title] VaryRank title
             * @property {number} [rank] VaryRank rank
             * @property {number} [newRank] VaryRank newRank
             * @property {land.v1.Source.$Properties} [source] VaryRank source
             * @property {Long} [deadlineMs] VaryRank deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VaryRank.
             * @memberof land.v1
             * @interface IVaryRank
             * @augments land.v1.VaryRank.$Properties
             * @deprecated Use land.v1.VaryRank.$Properties instead.
             */

            /**
             * Shape of a VaryRank.
             * @typedef {land.v1.VaryRank.$Properties} land.v1.VaryRank.$Shape
             */

            /**
             * Constructs a new VaryRank.
             * @memberof land.v1
             * @classdesc Represents a VaryRank.
             * @constructor
             * @param {land.v1.VaryRank.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VaryRank = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VaryRank title.
             * @member {Uint8Array} title
             * @memberof land.v1.VaryRank
             * @instance
             */
            VaryRank.prototype.title = $util.newBuffer([]);

            /**
             * VaryRank rank.
             * @member {number} rank
             * @memberof land.v1.VaryRank
             * @instance
             */
            VaryRank.prototype.rank = 0;

            /**
             * VaryRank newRank.
             * @member {number} newRank
             * @memberof land.v1.VaryRank
             * @instance
             */
            VaryRank.prototype.newRank = 0;

            /**
             * VaryRank source.
             * @member {land.v1.Source} source
             * @memberof land.v1.VaryRank
             * @instance
             */
            VaryRank.prototype.source = null;

            /**
             * VaryRank deadlineMs.
             * @member {Long} deadlineMs
             * @memberof land.v1.VaryRank
             * @instance
             */
            VaryRank.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified VaryRank message. Does not implicitly {@link land.v1.VaryRank.verify|verify} messages.
             * @function encode
             * @memberof land.v1.VaryRank
             * @static
             * @param {land.v1.VaryRank.$Properties} message VaryRank message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VaryRank.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                if (message.newRank != null && $Object.hasOwnProperty.call(message, "newRank") && message.newRank !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.newRank);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VaryRank message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.VaryRank
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.VaryRank & land.v1.VaryRank.$Shape} VaryRank
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VaryRank.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.VaryRank();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.newRank = value;
                            else
                                delete message.newRank;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
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
             * Verifies a VaryRank message.
             * @function verify
             * @memberof land.v1.VaryRank
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            VaryRank.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.newRank != null && $Object.hasOwnProperty.call(message, "newRank"))
                    if (!$util.isInteger(message.newRank))
                        return "newRank: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a VaryRank message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.VaryRank
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.VaryRank} VaryRank
             */
            VaryRank.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.VaryRank)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.VaryRank: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.VaryRank();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.newRank != null)
                    if ($Number(object.newRank) !== 0)
                        message.newRank = object.newRank >>> 0;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.VaryRank.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
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
                return message;
            };

            /**
             * Creates a plain object from a VaryRank message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.VaryRank
             * @static
             * @param {land.v1.VaryRank} message VaryRank
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            VaryRank.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.rank = 0;
                    object.newRank = 0;
                    object.source = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.newRank != null && $Object.hasOwnProperty.call(message, "newRank"))
                    object.newRank = message.newRank;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                return object;
            };

            /**
             * Converts this VaryRank to JSON.
             * @function toJSON
             * @memberof land.v1.VaryRank
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            VaryRank.prototype.toJSON = function() {
                return VaryRank.toObject(this, $protobuf.util.toJSONOptions);
            };

            return VaryRank;
        })();

        v1.Discharge = (function() {

            /**
             * Properties of a Discharge.
             * @typedef {Object} land.v1.Discharge.$Properties
             * @property {Uint8Array} [title] Discharge title
             * @property {number} [rank] Discharge rank
             * @property {land.v1.Source.$Properties} [source] Discharge source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Discharge.
             * @memberof land.v1
             * @interface IDischarge
             * @augments land.v1.Discharge.$Properties
             * @deprecated Use land.v1.Discharge.$Properties instead.
             */

            /**
             * Shape of a Discharge.
             * @typedef {land.v1.Discharge.$Properties} land.v1.Discharge.$Shape
             */

            /**
             * Constructs a new Discharge.
             * @memberof land.v1
             * @classdesc Represents a Discharge.
             * @constructor
             * @param {land.v1.Discharge.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Discharge = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Discharge title.
             * @member {Uint8Array} title
             * @memberof land.v1.Discharge
             * @instance
             */
            Discharge.prototype.title = $util.newBuffer([]);

            /**
             * Discharge rank.
             * @member {number} rank
             * @memberof land.v1.Discharge
             * @instance
             */
            Discharge.prototype.rank = 0;

            /**
             * Discharge source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Discharge
             * @instance
             */
            Discharge.prototype.source = null;

            /**
             * Encodes the specified Discharge message. Does not implicitly {@link land.v1.Discharge.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Discharge
             * @static
             * @param {land.v1.Discharge.$Properties} message Discharge message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Discharge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Discharge message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Discharge
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Discharge & land.v1.Discharge.$Shape} Discharge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Discharge.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Discharge();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rank = value;
                            else
                                delete message.rank;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a Discharge message.
             * @function verify
             * @memberof land.v1.Discharge
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Discharge.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    if (!$util.isInteger(message.rank))
                        return "rank: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a Discharge message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Discharge
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Discharge} Discharge
             */
            Discharge.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Discharge)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Discharge: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Discharge();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.rank != null)
                    if ($Number(object.rank) !== 0)
                        message.rank = object.rank >>> 0;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Discharge.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Discharge message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Discharge
             * @static
             * @param {land.v1.Discharge} message Discharge
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Discharge.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.rank = 0;
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                    object.rank = message.rank;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Discharge to JSON.
             * @function toJSON
             * @memberof land.v1.Discharge
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Discharge.prototype.toJSON = function() {
                return Discharge.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Discharge;
        })();

        v1.LodgeCaution = (function() {

            /**
             * Properties of a LodgeCaution.
             * @typedef {Object} land.v1.LodgeCaution.$Properties
             * @property {Uint8Array} [title] LodgeCaution title
             * @property {Uint8Array} [cautioner] LodgeCaution cautioner
             * @property {land.v1.Source.$Properties} [source] LodgeCaution source
             * @property {Long} [untilMs] LodgeCaution untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LodgeCaution.
             * @memberof land.v1
             * @interface ILodgeCaution
             * @augments land.v1.LodgeCaution.$Properties
             * @deprecated Use land.v1.LodgeCaution.$Properties instead.
             */

            /**
             * Shape of a LodgeCaution.
             * @typedef {land.v1.LodgeCaution.$Properties} land.v1.LodgeCaution.$Shape
             */

            /**
             * Constructs a new LodgeCaution.
             * @memberof land.v1
             * @classdesc Represents a LodgeCaution.
             * @constructor
             * @param {land.v1.LodgeCaution.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LodgeCaution = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LodgeCaution title.
             * @member {Uint8Array} title
             * @memberof land.v1.LodgeCaution
             * @instance
             */
            LodgeCaution.prototype.title = $util.newBuffer([]);

            /**
             * LodgeCaution cautioner.
             * @member {Uint8Array} cautioner
             * @memberof land.v1.LodgeCaution
             * @instance
             */
            LodgeCaution.prototype.cautioner = $util.newBuffer([]);

            /**
             * LodgeCaution source.
             * @member {land.v1.Source} source
             * @memberof land.v1.LodgeCaution
             * @instance
             */
            LodgeCaution.prototype.source = null;

            /**
             * LodgeCaution untilMs.
             * @member {Long} untilMs
             * @memberof land.v1.LodgeCaution
             * @instance
             */
            LodgeCaution.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified LodgeCaution message. Does not implicitly {@link land.v1.LodgeCaution.verify|verify} messages.
             * @function encode
             * @memberof land.v1.LodgeCaution
             * @static
             * @param {land.v1.LodgeCaution.$Properties} message LodgeCaution message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LodgeCaution.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.cautioner != null && $Object.hasOwnProperty.call(message, "cautioner") && message.cautioner.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.cautioner);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LodgeCaution message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.LodgeCaution
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.LodgeCaution & land.v1.LodgeCaution.$Shape} LodgeCaution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LodgeCaution.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.LodgeCaution();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.cautioner = value;
                            else
                                delete message.cautioner;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
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
             * Verifies a LodgeCaution message.
             * @function verify
             * @memberof land.v1.LodgeCaution
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LodgeCaution.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.cautioner != null && $Object.hasOwnProperty.call(message, "cautioner"))
                    if (!(message.cautioner && typeof message.cautioner.length === "number" || $util.isString(message.cautioner)))
                        return "cautioner: buffer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a LodgeCaution message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.LodgeCaution
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.LodgeCaution} LodgeCaution
             */
            LodgeCaution.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.LodgeCaution)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.LodgeCaution: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.LodgeCaution();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.cautioner != null)
                    if (object.cautioner.length)
                        if (typeof object.cautioner === "string")
                            $util.base64.decode(object.cautioner, message.cautioner = $util.newBuffer($util.base64.length(object.cautioner)), 0);
                        else if (object.cautioner.length >= 0)
                            message.cautioner = object.cautioner;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.LodgeCaution.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a LodgeCaution message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.LodgeCaution
             * @static
             * @param {land.v1.LodgeCaution} message LodgeCaution
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LodgeCaution.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.cautioner = "";
                    else {
                        object.cautioner = [];
                        if (options.bytes !== $Array)
                            object.cautioner = $util.newBuffer(object.cautioner);
                    }
                    object.source = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.cautioner != null && $Object.hasOwnProperty.call(message, "cautioner"))
                    object.cautioner = options.bytes === $String ? $util.base64.encode(message.cautioner, 0, message.cautioner.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.cautioner) : message.cautioner;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                return object;
            };

            /**
             * Converts this LodgeCaution to JSON.
             * @function toJSON
             * @memberof land.v1.LodgeCaution
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LodgeCaution.prototype.toJSON = function() {
                return LodgeCaution.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LodgeCaution;
        })();

        v1.WithdrawCaution = (function() {

            /**
             * Properties of a WithdrawCaution.
             * @typedef {Object} land.v1.WithdrawCaution.$Properties
             * @property {Uint8Array} [title] WithdrawCaution title
             * @property {number} [number] WithdrawCaution number
             * @property {land.v1.Source.$Properties} [source] WithdrawCaution source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WithdrawCaution.
             * @memberof land.v1
             * @interface IWithdrawCaution
             * @augments land.v1.WithdrawCaution.$Properties
             * @deprecated Use land.v1.WithdrawCaution.$Properties instead.
             */

            /**
             * Shape of a WithdrawCaution.
             * @typedef {land.v1.WithdrawCaution.$Properties} land.v1.WithdrawCaution.$Shape
             */

            /**
             * Constructs a new WithdrawCaution.
             * @memberof land.v1
             * @classdesc Represents a WithdrawCaution.
             * @constructor
             * @param {land.v1.WithdrawCaution.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WithdrawCaution = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WithdrawCaution title.
             * @member {Uint8Array} title
             * @memberof land.v1.WithdrawCaution
             * @instance
             */
            WithdrawCaution.prototype.title = $util.newBuffer([]);

            /**
             * WithdrawCaution number.
             * @member {number} number
             * @memberof land.v1.WithdrawCaution
             * @instance
             */
            WithdrawCaution.prototype.number = 0;

            /**
             * WithdrawCaution source.
             * @member {land.v1.Source} source
             * @memberof land.v1.WithdrawCaution
             * @instance
             */
            WithdrawCaution.prototype.source = null;

            /**
             * Encodes the specified WithdrawCaution message. Does not implicitly {@link land.v1.WithdrawCaution.verify|verify} messages.
             * @function encode
             * @memberof land.v1.WithdrawCaution
             * @static
             * @param {land.v1.WithdrawCaution.$Properties} message WithdrawCaution message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WithdrawCaution.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.number);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WithdrawCaution message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.WithdrawCaution
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.WithdrawCaution & land.v1.WithdrawCaution.$Shape} WithdrawCaution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WithdrawCaution.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.WithdrawCaution();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a WithdrawCaution message.
             * @function verify
             * @memberof land.v1.WithdrawCaution
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            WithdrawCaution.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a WithdrawCaution message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.WithdrawCaution
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.WithdrawCaution} WithdrawCaution
             */
            WithdrawCaution.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.WithdrawCaution)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.WithdrawCaution: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.WithdrawCaution();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.WithdrawCaution.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a WithdrawCaution message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.WithdrawCaution
             * @static
             * @param {land.v1.WithdrawCaution} message WithdrawCaution
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            WithdrawCaution.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.number = 0;
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this WithdrawCaution to JSON.
             * @function toJSON
             * @memberof land.v1.WithdrawCaution
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            WithdrawCaution.prototype.toJSON = function() {
                return WithdrawCaution.toObject(this, $protobuf.util.toJSONOptions);
            };

            return WithdrawCaution;
        })();

        v1.CourtFreeze = (function() {

            /**
             * Properties of a CourtFreeze.
             * @typedef {Object} land.v1.CourtFreeze.$Properties
             * @property {Uint8Array} [title] CourtFreeze title
             * @property {string} [caseNumber] CourtFreeze caseNumber
             * @property {land.v1.Source.$Properties} [source] CourtFreeze source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CourtFreeze.
             * @memberof land.v1
             * @interface ICourtFreeze
             * @augments land.v1.CourtFreeze.$Properties
             * @deprecated Use land.v1.CourtFreeze.$Properties instead.
             */

            /**
             * Shape of a CourtFreeze.
             * @typedef {land.v1.CourtFreeze.$Properties} land.v1.CourtFreeze.$Shape
             */

            /**
             * Constructs a new CourtFreeze.
             * @memberof land.v1
             * @classdesc Represents a CourtFreeze.
             * @constructor
             * @param {land.v1.CourtFreeze.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CourtFreeze = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CourtFreeze title.
             * @member {Uint8Array} title
             * @memberof land.v1.CourtFreeze
             * @instance
             */
            CourtFreeze.prototype.title = $util.newBuffer([]);

            /**
             * CourtFreeze caseNumber.
             * @member {string} caseNumber
             * @memberof land.v1.CourtFreeze
             * @instance
             */
            CourtFreeze.prototype.caseNumber = "";

            /**
             * CourtFreeze source.
             * @member {land.v1.Source} source
             * @memberof land.v1.CourtFreeze
             * @instance
             */
            CourtFreeze.prototype.source = null;

            /**
             * Encodes the specified CourtFreeze message. Does not implicitly {@link land.v1.CourtFreeze.verify|verify} messages.
             * @function encode
             * @memberof land.v1.CourtFreeze
             * @static
             * @param {land.v1.CourtFreeze.$Properties} message CourtFreeze message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CourtFreeze.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber") && message.caseNumber !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.caseNumber);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CourtFreeze message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.CourtFreeze
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.CourtFreeze & land.v1.CourtFreeze.$Shape} CourtFreeze
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CourtFreeze.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.CourtFreeze();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caseNumber = value;
                            else
                                delete message.caseNumber;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a CourtFreeze message.
             * @function verify
             * @memberof land.v1.CourtFreeze
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CourtFreeze.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber"))
                    if (!$util.isString(message.caseNumber))
                        return "caseNumber: string expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a CourtFreeze message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.CourtFreeze
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.CourtFreeze} CourtFreeze
             */
            CourtFreeze.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.CourtFreeze)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.CourtFreeze: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.CourtFreeze();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.caseNumber != null)
                    if (typeof object.caseNumber !== "string" || object.caseNumber.length)
                        message.caseNumber = $String(object.caseNumber);
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.CourtFreeze.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a CourtFreeze message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.CourtFreeze
             * @static
             * @param {land.v1.CourtFreeze} message CourtFreeze
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CourtFreeze.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.caseNumber = "";
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber"))
                    object.caseNumber = message.caseNumber;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this CourtFreeze to JSON.
             * @function toJSON
             * @memberof land.v1.CourtFreeze
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CourtFreeze.prototype.toJSON = function() {
                return CourtFreeze.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CourtFreeze;
        })();

        v1.Unfreeze = (function() {

            /**
             * Properties of an Unfreeze.
             * @typedef {Object} land.v1.Unfreeze.$Properties
             * @property {Uint8Array} [title] Unfreeze title
             * @property {number} [number] Unfreeze number
             * @property {land.v1.Source.$Properties} [source] Unfreeze source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Unfreeze.
             * @memberof land.v1
             * @interface IUnfreeze
             * @augments land.v1.Unfreeze.$Properties
             * @deprecated Use land.v1.Unfreeze.$Properties instead.
             */

            /**
             * Shape of an Unfreeze.
             * @typedef {land.v1.Unfreeze.$Properties} land.v1.Unfreeze.$Shape
             */

            /**
             * Constructs a new Unfreeze.
             * @memberof land.v1
             * @classdesc Represents an Unfreeze.
             * @constructor
             * @param {land.v1.Unfreeze.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Unfreeze = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Unfreeze title.
             * @member {Uint8Array} title
             * @memberof land.v1.Unfreeze
             * @instance
             */
            Unfreeze.prototype.title = $util.newBuffer([]);

            /**
             * Unfreeze number.
             * @member {number} number
             * @memberof land.v1.Unfreeze
             * @instance
             */
            Unfreeze.prototype.number = 0;

            /**
             * Unfreeze source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Unfreeze
             * @instance
             */
            Unfreeze.prototype.source = null;

            /**
             * Encodes the specified Unfreeze message. Does not implicitly {@link land.v1.Unfreeze.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Unfreeze
             * @static
             * @param {land.v1.Unfreeze.$Properties} message Unfreeze message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Unfreeze.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.number);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Unfreeze message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Unfreeze
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Unfreeze & land.v1.Unfreeze.$Shape} Unfreeze
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Unfreeze.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Unfreeze();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies an Unfreeze message.
             * @function verify
             * @memberof land.v1.Unfreeze
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Unfreeze.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates an Unfreeze message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Unfreeze
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Unfreeze} Unfreeze
             */
            Unfreeze.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Unfreeze)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Unfreeze: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Unfreeze();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Unfreeze.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an Unfreeze message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Unfreeze
             * @static
             * @param {land.v1.Unfreeze} message Unfreeze
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Unfreeze.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.number = 0;
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Unfreeze to JSON.
             * @function toJSON
             * @memberof land.v1.Unfreeze
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Unfreeze.prototype.toJSON = function() {
                return Unfreeze.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Unfreeze;
        })();

        v1.GivePriorityNotice = (function() {

            /**
             * Properties of a GivePriorityNotice.
             * @typedef {Object} land.v1.GivePriorityNotice.$Properties
             * @property {Uint8Array} [title] GivePriorityNotice title
             * @property {Uint8Array} [beneficiary] GivePriorityNotice beneficiary
             * @property {land.v1.Source.$Properties} [source] GivePriorityNotice source
             * @property {Long} [untilMs] GivePriorityNotice untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GivePriorityNotice.
             * @memberof land.v1
             * @interface IGivePriorityNotice
             * @augments land.v1.GivePriorityNotice.$Properties
             * @deprecated Use land.v1.GivePriorityNotice.$Properties instead.
             */

            /**
             * Shape of a GivePriorityNotice.
             * @typedef {land.v1.GivePriorityNotice.$Properties} land.v1.GivePriorityNotice.$Shape
             */

            /**
             * Constructs a new GivePriorityNotice.
             * @memberof land.v1
             * @classdesc Represents a GivePriorityNotice.
             * @constructor
             * @param {land.v1.GivePriorityNotice.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GivePriorityNotice = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GivePriorityNotice title.
             * @member {Uint8Array} title
             * @memberof land.v1.GivePriorityNotice
             * @instance
             */
            GivePriorityNotice.prototype.title = $util.newBuffer([]);

            /**
             * GivePriorityNotice beneficiary.
             * @member {Uint8Array} beneficiary
             * @memberof land.v1.GivePriorityNotice
             * @instance
             */
            GivePriorityNotice.prototype.beneficiary = $util.newBuffer([]);

            /**
             * GivePriorityNotice source.
             * @member {land.v1.Source} source
             * @memberof land.v1.GivePriorityNotice
             * @instance
             */
            GivePriorityNotice.prototype.source = null;

            /**
             * GivePriorityNotice untilMs.
             * @member {Long} untilMs
             * @memberof land.v1.GivePriorityNotice
             * @instance
             */
            GivePriorityNotice.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified GivePriorityNotice message. Does not implicitly {@link land.v1.GivePriorityNotice.verify|verify} messages.
             * @function encode
             * @memberof land.v1.GivePriorityNotice
             * @static
             * @param {land.v1.GivePriorityNotice.$Properties} message GivePriorityNotice message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GivePriorityNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.beneficiary != null && $Object.hasOwnProperty.call(message, "beneficiary") && message.beneficiary.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.beneficiary);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GivePriorityNotice message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.GivePriorityNotice
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.GivePriorityNotice & land.v1.GivePriorityNotice.$Shape} GivePriorityNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GivePriorityNotice.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.GivePriorityNotice();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.beneficiary = value;
                            else
                                delete message.beneficiary;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
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
             * Verifies a GivePriorityNotice message.
             * @function verify
             * @memberof land.v1.GivePriorityNotice
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GivePriorityNotice.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.beneficiary != null && $Object.hasOwnProperty.call(message, "beneficiary"))
                    if (!(message.beneficiary && typeof message.beneficiary.length === "number" || $util.isString(message.beneficiary)))
                        return "beneficiary: buffer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a GivePriorityNotice message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.GivePriorityNotice
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.GivePriorityNotice} GivePriorityNotice
             */
            GivePriorityNotice.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.GivePriorityNotice)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.GivePriorityNotice: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.GivePriorityNotice();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.beneficiary != null)
                    if (object.beneficiary.length)
                        if (typeof object.beneficiary === "string")
                            $util.base64.decode(object.beneficiary, message.beneficiary = $util.newBuffer($util.base64.length(object.beneficiary)), 0);
                        else if (object.beneficiary.length >= 0)
                            message.beneficiary = object.beneficiary;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.GivePriorityNotice.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a GivePriorityNotice message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.GivePriorityNotice
             * @static
             * @param {land.v1.GivePriorityNotice} message GivePriorityNotice
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GivePriorityNotice.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.beneficiary = "";
                    else {
                        object.beneficiary = [];
                        if (options.bytes !== $Array)
                            object.beneficiary = $util.newBuffer(object.beneficiary);
                    }
                    object.source = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.beneficiary != null && $Object.hasOwnProperty.call(message, "beneficiary"))
                    object.beneficiary = options.bytes === $String ? $util.base64.encode(message.beneficiary, 0, message.beneficiary.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.beneficiary) : message.beneficiary;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                return object;
            };

            /**
             * Converts this GivePriorityNotice to JSON.
             * @function toJSON
             * @memberof land.v1.GivePriorityNotice
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GivePriorityNotice.prototype.toJSON = function() {
                return GivePriorityNotice.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GivePriorityNotice;
        })();

        v1.Subdivide = (function() {

            /**
             * Properties of a Subdivide.
             * @typedef {Object} land.v1.Subdivide.$Properties
             * @property {Uint8Array} [title] Subdivide title
             * @property {Array.<land.v1.NewParcel.$Properties>} [parcels] Subdivide parcels
             * @property {land.v1.Source.$Properties} [source] Subdivide source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Subdivide.
             * @memberof land.v1
             * @interface ISubdivide
             * @augments land.v1.Subdivide.$Properties
             * @deprecated Use land.v1.Subdivide.$Properties instead.
             */

            /**
             * Shape of a Subdivide.
             * @typedef {land.v1.Subdivide.$Properties} land.v1.Subdivide.$Shape
             */

            /**
             * Constructs a new Subdivide.
             * @memberof land.v1
             * @classdesc Represents a Subdivide.
             * @constructor
             * @param {land.v1.Subdivide.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Subdivide = function (properties) {
                this.parcels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Subdivide title.
             * @member {Uint8Array} title
             * @memberof land.v1.Subdivide
             * @instance
             */
            Subdivide.prototype.title = $util.newBuffer([]);

            /**
             * Subdivide parcels.
             * @member {Array.<land.v1.NewParcel>} parcels
             * @memberof land.v1.Subdivide
             * @instance
             */
            Subdivide.prototype.parcels = $util.emptyArray;

            /**
             * Subdivide source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Subdivide
             * @instance
             */
            Subdivide.prototype.source = null;

            /**
             * Encodes the specified Subdivide message. Does not implicitly {@link land.v1.Subdivide.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Subdivide
             * @static
             * @param {land.v1.Subdivide.$Properties} message Subdivide message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Subdivide.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.parcels != null && message.parcels.length)
                    for (let i = 0; i < message.parcels.length; ++i)
                        $root.land.v1.NewParcel.encode(message.parcels[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Subdivide message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Subdivide
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Subdivide & land.v1.Subdivide.$Shape} Subdivide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Subdivide.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Subdivide();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parcels && message.parcels.length))
                                message.parcels = [];
                            message.parcels.push($root.land.v1.NewParcel.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a Subdivide message.
             * @function verify
             * @memberof land.v1.Subdivide
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Subdivide.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.parcels != null && $Object.hasOwnProperty.call(message, "parcels")) {
                    if (!$Array.isArray(message.parcels))
                        return "parcels: array expected";
                    for (let i = 0; i < message.parcels.length; ++i) {
                        let error = $root.land.v1.NewParcel.verify(message.parcels[i], _depth + 1);
                        if (error)
                            return "parcels." + error;
                    }
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a Subdivide message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Subdivide
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Subdivide} Subdivide
             */
            Subdivide.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Subdivide)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Subdivide: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Subdivide();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.parcels) {
                    if (!$Array.isArray(object.parcels))
                        throw $TypeError(".land.v1.Subdivide.parcels: array expected");
                    message.parcels = $Array(object.parcels.length);
                    for (let i = 0; i < object.parcels.length; ++i) {
                        if (!$util.isObject(object.parcels[i]))
                            throw $TypeError(".land.v1.Subdivide.parcels: object expected");
                        message.parcels[i] = $root.land.v1.NewParcel.fromObject(object.parcels[i], _depth + 1);
                    }
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Subdivide.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Subdivide message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Subdivide
             * @static
             * @param {land.v1.Subdivide} message Subdivide
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Subdivide.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.parcels = [];
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.parcels && message.parcels.length) {
                    object.parcels = $Array(message.parcels.length);
                    for (let j = 0; j < message.parcels.length; ++j)
                        object.parcels[j] = $root.land.v1.NewParcel.toObject(message.parcels[j], options, _depth + 1);
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Subdivide to JSON.
             * @function toJSON
             * @memberof land.v1.Subdivide
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Subdivide.prototype.toJSON = function() {
                return Subdivide.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Subdivide;
        })();

        v1.Merge = (function() {

            /**
             * Properties of a Merge.
             * @typedef {Object} land.v1.Merge.$Properties
             * @property {Array.<Uint8Array>} [titles] Merge titles
             * @property {land.v1.NewParcel.$Properties} [parcel] Merge parcel
             * @property {Array.<land.v1.MergedRight.$Properties>} [rights] Merge rights
             * @property {land.v1.Source.$Properties} [source] Merge source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Merge.
             * @memberof land.v1
             * @interface IMerge
             * @augments land.v1.Merge.$Properties
             * @deprecated Use land.v1.Merge.$Properties instead.
             */

            /**
             * Shape of a Merge.
             * @typedef {land.v1.Merge.$Properties} land.v1.Merge.$Shape
             */

            /**
             * Constructs a new Merge.
             * @memberof land.v1
             * @classdesc Represents a Merge.
             * @constructor
             * @param {land.v1.Merge.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Merge = function (properties) {
                this.titles = [];
                this.rights = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Merge titles.
             * @member {Array.<Uint8Array>} titles
             * @memberof land.v1.Merge
             * @instance
             */
            Merge.prototype.titles = $util.emptyArray;

            /**
             * Merge parcel.
             * @member {land.v1.NewParcel} parcel
             * @memberof land.v1.Merge
             * @instance
             */
            Merge.prototype.parcel = null;

            /**
             * Merge rights.
             * @member {Array.<land.v1.MergedRight>} rights
             * @memberof land.v1.Merge
             * @instance
             */
            Merge.prototype.rights = $util.emptyArray;

            /**
             * Merge source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Merge
             * @instance
             */
            Merge.prototype.source = null;

            /**
             * Encodes the specified Merge message. Does not implicitly {@link land.v1.Merge.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Merge
             * @static
             * @param {land.v1.Merge.$Properties} message Merge message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Merge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.titles != null && message.titles.length)
                    for (let i = 0; i < message.titles.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.titles[i]);
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    $root.land.v1.NewParcel.encode(message.parcel, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.rights != null && message.rights.length)
                    for (let i = 0; i < message.rights.length; ++i)
                        $root.land.v1.MergedRight.encode(message.rights[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Merge message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Merge
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Merge & land.v1.Merge.$Shape} Merge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Merge.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Merge();
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
                            if (!(message.titles && message.titles.length))
                                message.titles = [];
                            message.titles.push(reader.bytes());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.parcel = $root.land.v1.NewParcel.decode(reader, reader.size(), $undefined, _depth + 1, message.parcel);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rights && message.rights.length))
                                message.rights = [];
                            message.rights.push($root.land.v1.MergedRight.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a Merge message.
             * @function verify
             * @memberof land.v1.Merge
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Merge.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.titles != null && $Object.hasOwnProperty.call(message, "titles")) {
                    if (!$Array.isArray(message.titles))
                        return "titles: array expected";
                    for (let i = 0; i < message.titles.length; ++i)
                        if (!(message.titles[i] && typeof message.titles[i].length === "number" || $util.isString(message.titles[i])))
                            return "titles: buffer[] expected";
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel")) {
                    let error = $root.land.v1.NewParcel.verify(message.parcel, _depth + 1);
                    if (error)
                        return "parcel." + error;
                }
                if (message.rights != null && $Object.hasOwnProperty.call(message, "rights")) {
                    if (!$Array.isArray(message.rights))
                        return "rights: array expected";
                    for (let i = 0; i < message.rights.length; ++i) {
                        let error = $root.land.v1.MergedRight.verify(message.rights[i], _depth + 1);
                        if (error)
                            return "rights." + error;
                    }
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a Merge message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Merge
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Merge} Merge
             */
            Merge.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Merge)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Merge: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Merge();
                if (object.titles) {
                    if (!$Array.isArray(object.titles))
                        throw $TypeError(".land.v1.Merge.titles: array expected");
                    message.titles = $Array(object.titles.length);
                    for (let i = 0; i < object.titles.length; ++i)
                        if (typeof object.titles[i] === "string")
                            $util.base64.decode(object.titles[i], message.titles[i] = $util.newBuffer($util.base64.length(object.titles[i])), 0);
                        else if (object.titles[i].length >= 0)
                            message.titles[i] = object.titles[i];
                }
                if (object.parcel != null) {
                    if (!$util.isObject(object.parcel))
                        throw $TypeError(".land.v1.Merge.parcel: object expected");
                    message.parcel = $root.land.v1.NewParcel.fromObject(object.parcel, _depth + 1);
                }
                if (object.rights) {
                    if (!$Array.isArray(object.rights))
                        throw $TypeError(".land.v1.Merge.rights: array expected");
                    message.rights = $Array(object.rights.length);
                    for (let i = 0; i < object.rights.length; ++i) {
                        if (!$util.isObject(object.rights[i]))
                            throw $TypeError(".land.v1.Merge.rights: object expected");
                        message.rights[i] = $root.land.v1.MergedRight.fromObject(object.rights[i], _depth + 1);
                    }
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Merge.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Merge message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Merge
             * @static
             * @param {land.v1.Merge} message Merge
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Merge.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.titles = [];
                    object.rights = [];
                }
                if (options.defaults) {
                    object.parcel = null;
                    object.source = null;
                }
                if (message.titles && message.titles.length) {
                    object.titles = $Array(message.titles.length);
                    for (let j = 0; j < message.titles.length; ++j)
                        object.titles[j] = options.bytes === $String ? $util.base64.encode(message.titles[j], 0, message.titles[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.titles[j]) : message.titles[j];
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = $root.land.v1.NewParcel.toObject(message.parcel, options, _depth + 1);
                if (message.rights && message.rights.length) {
                    object.rights = $Array(message.rights.length);
                    for (let j = 0; j < message.rights.length; ++j)
                        object.rights[j] = $root.land.v1.MergedRight.toObject(message.rights[j], options, _depth + 1);
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Merge to JSON.
             * @function toJSON
             * @memberof land.v1.Merge
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Merge.prototype.toJSON = function() {
                return Merge.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Merge;
        })();

        v1.CorrectError = (function() {

            /**
             * Properties of a CorrectError.
             * @typedef {Object} land.v1.CorrectError.$Properties
             * @property {Uint8Array} [title] CorrectError title
             * @property {Array.<land.v1.Owner.$Properties>} [owners] CorrectError owners
             * @property {Uint8Array} [shape] CorrectError shape
             * @property {land.v1.Source.$Properties} [source] CorrectError source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CorrectError.
             * @memberof land.v1
             * @interface ICorrectError
             * @augments land.v1.CorrectError.$Properties
             * @deprecated Use land.v1.CorrectError.$Properties instead.
             */

            /**
             * Shape of a CorrectError.
             * @typedef {land.v1.CorrectError.$Properties} land.v1.CorrectError.$Shape
             */

            /**
             * Constructs a new CorrectError.
             * @memberof land.v1
             * @classdesc Represents a CorrectError.
             * @constructor
             * @param {land.v1.CorrectError.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CorrectError = function (properties) {
                this.owners = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CorrectError title.
             * @member {Uint8Array} title
             * @memberof land.v1.CorrectError
             * @instance
             */
            CorrectError.prototype.title = $util.newBuffer([]);

            /**
             * CorrectError owners.
             * @member {Array.<land.v1.Owner>} owners
             * @memberof land.v1.CorrectError
             * @instance
             */
            CorrectError.prototype.owners = $util.emptyArray;

            /**
             * CorrectError shape.
             * @member {Uint8Array} shape
             * @memberof land.v1.CorrectError
             * @instance
             */
            CorrectError.prototype.shape = $util.newBuffer([]);

            /**
             * CorrectError source.
             * @member {land.v1.Source} source
             * @memberof land.v1.CorrectError
             * @instance
             */
            CorrectError.prototype.source = null;

            /**
             * Encodes the specified CorrectError message. Does not implicitly {@link land.v1.CorrectError.verify|verify} messages.
             * @function encode
             * @memberof land.v1.CorrectError
             * @static
             * @param {land.v1.CorrectError.$Properties} message CorrectError message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CorrectError.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.owners != null && message.owners.length)
                    for (let i = 0; i < message.owners.length; ++i)
                        $root.land.v1.Owner.encode(message.owners[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.shape);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CorrectError message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.CorrectError
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.CorrectError & land.v1.CorrectError.$Shape} CorrectError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CorrectError.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.CorrectError();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.owners && message.owners.length))
                                message.owners = [];
                            message.owners.push($root.land.v1.Owner.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a CorrectError message.
             * @function verify
             * @memberof land.v1.CorrectError
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CorrectError.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.owners != null && $Object.hasOwnProperty.call(message, "owners")) {
                    if (!$Array.isArray(message.owners))
                        return "owners: array expected";
                    for (let i = 0; i < message.owners.length; ++i) {
                        let error = $root.land.v1.Owner.verify(message.owners[i], _depth + 1);
                        if (error)
                            return "owners." + error;
                    }
                }
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    if (!(message.shape && typeof message.shape.length === "number" || $util.isString(message.shape)))
                        return "shape: buffer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a CorrectError message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.CorrectError
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.CorrectError} CorrectError
             */
            CorrectError.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.CorrectError)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.CorrectError: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.CorrectError();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.owners) {
                    if (!$Array.isArray(object.owners))
                        throw $TypeError(".land.v1.CorrectError.owners: array expected");
                    message.owners = $Array(object.owners.length);
                    for (let i = 0; i < object.owners.length; ++i) {
                        if (!$util.isObject(object.owners[i]))
                            throw $TypeError(".land.v1.CorrectError.owners: object expected");
                        message.owners[i] = $root.land.v1.Owner.fromObject(object.owners[i], _depth + 1);
                    }
                }
                if (object.shape != null)
                    if (object.shape.length)
                        if (typeof object.shape === "string")
                            $util.base64.decode(object.shape, message.shape = $util.newBuffer($util.base64.length(object.shape)), 0);
                        else if (object.shape.length >= 0)
                            message.shape = object.shape;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.CorrectError.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a CorrectError message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.CorrectError
             * @static
             * @param {land.v1.CorrectError} message CorrectError
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CorrectError.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.owners = [];
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.shape = "";
                    else {
                        object.shape = [];
                        if (options.bytes !== $Array)
                            object.shape = $util.newBuffer(object.shape);
                    }
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.owners && message.owners.length) {
                    object.owners = $Array(message.owners.length);
                    for (let j = 0; j < message.owners.length; ++j)
                        object.owners[j] = $root.land.v1.Owner.toObject(message.owners[j], options, _depth + 1);
                }
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    object.shape = options.bytes === $String ? $util.base64.encode(message.shape, 0, message.shape.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shape) : message.shape;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this CorrectError to JSON.
             * @function toJSON
             * @memberof land.v1.CorrectError
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CorrectError.prototype.toJSON = function() {
                return CorrectError.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CorrectError;
        })();

        v1.CloseTitle = (function() {

            /**
             * Properties of a CloseTitle.
             * @typedef {Object} land.v1.CloseTitle.$Properties
             * @property {Uint8Array} [title] CloseTitle title
             * @property {land.v1.Source.$Properties} [source] CloseTitle source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CloseTitle.
             * @memberof land.v1
             * @interface ICloseTitle
             * @augments land.v1.CloseTitle.$Properties
             * @deprecated Use land.v1.CloseTitle.$Properties instead.
             */

            /**
             * Shape of a CloseTitle.
             * @typedef {land.v1.CloseTitle.$Properties} land.v1.CloseTitle.$Shape
             */

            /**
             * Constructs a new CloseTitle.
             * @memberof land.v1
             * @classdesc Represents a CloseTitle.
             * @constructor
             * @param {land.v1.CloseTitle.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CloseTitle = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CloseTitle title.
             * @member {Uint8Array} title
             * @memberof land.v1.CloseTitle
             * @instance
             */
            CloseTitle.prototype.title = $util.newBuffer([]);

            /**
             * CloseTitle source.
             * @member {land.v1.Source} source
             * @memberof land.v1.CloseTitle
             * @instance
             */
            CloseTitle.prototype.source = null;

            /**
             * Encodes the specified CloseTitle message. Does not implicitly {@link land.v1.CloseTitle.verify|verify} messages.
             * @function encode
             * @memberof land.v1.CloseTitle
             * @static
             * @param {land.v1.CloseTitle.$Properties} message CloseTitle message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CloseTitle.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CloseTitle message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.CloseTitle
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.CloseTitle & land.v1.CloseTitle.$Shape} CloseTitle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CloseTitle.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.CloseTitle();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a CloseTitle message.
             * @function verify
             * @memberof land.v1.CloseTitle
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CloseTitle.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a CloseTitle message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.CloseTitle
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.CloseTitle} CloseTitle
             */
            CloseTitle.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.CloseTitle)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.CloseTitle: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.CloseTitle();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.CloseTitle.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a CloseTitle message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.CloseTitle
             * @static
             * @param {land.v1.CloseTitle} message CloseTitle
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CloseTitle.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    object.source = null;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this CloseTitle to JSON.
             * @function toJSON
             * @memberof land.v1.CloseTitle
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CloseTitle.prototype.toJSON = function() {
                return CloseTitle.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CloseTitle;
        })();

        v1.Parcel = (function() {

            /**
             * Properties of a Parcel.
             * @typedef {Object} land.v1.Parcel.$Properties
             * @property {string} [id] Parcel id
             * @property {number} [status] Parcel status
             * @property {Uint8Array} [title] Parcel title
             * @property {Uint8Array} [shape] Parcel shape
             * @property {Long} [doubledAreaMm2] Parcel doubledAreaMm2
             * @property {string} [currency] Parcel currency
             * @property {land.v1.Source.$Properties} [source] Parcel source
             * @property {Array.<Uint8Array>} [predecessors] Parcel predecessors
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Parcel.
             * @memberof land.v1
             * @interface IParcel
             * @augments land.v1.Parcel.$Properties
             * @deprecated Use land.v1.Parcel.$Properties instead.
             */

            /**
             * Shape of a Parcel.
             * @typedef {land.v1.Parcel.$Properties} land.v1.Parcel.$Shape
             */

            /**
             * Constructs a new Parcel.
             * @memberof land.v1
             * @classdesc Represents a Parcel.
             * @constructor
             * @param {land.v1.Parcel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Parcel = function (properties) {
                this.predecessors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Parcel id.
             * @member {string} id
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.id = "";

            /**
             * Parcel status.
             * @member {number} status
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.status = 0;

            /**
             * Parcel title.
             * @member {Uint8Array} title
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.title = $util.newBuffer([]);

            /**
             * Parcel shape.
             * @member {Uint8Array} shape
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.shape = $util.newBuffer([]);

            /**
             * Parcel doubledAreaMm2.
             * @member {Long} doubledAreaMm2
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.doubledAreaMm2 = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Parcel currency.
             * @member {string} currency
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.currency = "";

            /**
             * Parcel source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.source = null;

            /**
             * Parcel predecessors.
             * @member {Array.<Uint8Array>} predecessors
             * @memberof land.v1.Parcel
             * @instance
             */
            Parcel.prototype.predecessors = $util.emptyArray;

            /**
             * Encodes the specified Parcel message. Does not implicitly {@link land.v1.Parcel.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Parcel
             * @static
             * @param {land.v1.Parcel.$Properties} message Parcel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Parcel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.status);
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.title);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.shape);
                if (message.doubledAreaMm2 != null && $Object.hasOwnProperty.call(message, "doubledAreaMm2") && (typeof message.doubledAreaMm2 === "object" ? message.doubledAreaMm2.low || message.doubledAreaMm2.high : message.doubledAreaMm2 !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.doubledAreaMm2);
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.currency);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.predecessors != null && message.predecessors.length)
                    for (let i = 0; i < message.predecessors.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.predecessors[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Parcel message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Parcel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Parcel & land.v1.Parcel.$Shape} Parcel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Parcel.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Parcel();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.doubledAreaMm2 = value;
                            else
                                delete message.doubledAreaMm2;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.currency = value;
                            else
                                delete message.currency;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.predecessors && message.predecessors.length))
                                message.predecessors = [];
                            message.predecessors.push(reader.bytes());
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
             * Verifies a Parcel message.
             * @function verify
             * @memberof land.v1.Parcel
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Parcel.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isInteger(message.status))
                        return "status: integer expected";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    if (!(message.shape && typeof message.shape.length === "number" || $util.isString(message.shape)))
                        return "shape: buffer expected";
                if (message.doubledAreaMm2 != null && $Object.hasOwnProperty.call(message, "doubledAreaMm2"))
                    if (!$util.isInteger(message.doubledAreaMm2) && !(message.doubledAreaMm2 && $util.isInteger(message.doubledAreaMm2.low) && $util.isInteger(message.doubledAreaMm2.high)))
                        return "doubledAreaMm2: integer|Long expected";
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency"))
                    if (!$util.isString(message.currency))
                        return "currency: string expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.predecessors != null && $Object.hasOwnProperty.call(message, "predecessors")) {
                    if (!$Array.isArray(message.predecessors))
                        return "predecessors: array expected";
                    for (let i = 0; i < message.predecessors.length; ++i)
                        if (!(message.predecessors[i] && typeof message.predecessors[i].length === "number" || $util.isString(message.predecessors[i])))
                            return "predecessors: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a Parcel message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Parcel
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Parcel} Parcel
             */
            Parcel.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Parcel)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Parcel: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Parcel();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.status != null)
                    if ($Number(object.status) !== 0)
                        message.status = object.status >>> 0;
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
                if (object.shape != null)
                    if (object.shape.length)
                        if (typeof object.shape === "string")
                            $util.base64.decode(object.shape, message.shape = $util.newBuffer($util.base64.length(object.shape)), 0);
                        else if (object.shape.length >= 0)
                            message.shape = object.shape;
                if (object.doubledAreaMm2 != null)
                    if (typeof object.doubledAreaMm2 === "object" ? object.doubledAreaMm2.low || object.doubledAreaMm2.high : $Number(object.doubledAreaMm2) !== 0)
                        if ($util.Long)
                            message.doubledAreaMm2 = $util.Long.fromValue(object.doubledAreaMm2, true);
                        else if (typeof object.doubledAreaMm2 === "string")
                            message.doubledAreaMm2 = $parseInt(object.doubledAreaMm2, 10);
                        else if (typeof object.doubledAreaMm2 === "number")
                            message.doubledAreaMm2 = object.doubledAreaMm2;
                        else if (typeof object.doubledAreaMm2 === "object")
                            message.doubledAreaMm2 = new $util.LongBits(object.doubledAreaMm2.low >>> 0, object.doubledAreaMm2.high >>> 0).toNumber(true);
                if (object.currency != null)
                    if (typeof object.currency !== "string" || object.currency.length)
                        message.currency = $String(object.currency);
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Parcel.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.predecessors) {
                    if (!$Array.isArray(object.predecessors))
                        throw $TypeError(".land.v1.Parcel.predecessors: array expected");
                    message.predecessors = $Array(object.predecessors.length);
                    for (let i = 0; i < object.predecessors.length; ++i)
                        if (typeof object.predecessors[i] === "string")
                            $util.base64.decode(object.predecessors[i], message.predecessors[i] = $util.newBuffer($util.base64.length(object.predecessors[i])), 0);
                        else if (object.predecessors[i].length >= 0)
                            message.predecessors[i] = object.predecessors[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a Parcel message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Parcel
             * @static
             * @param {land.v1.Parcel} message Parcel
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Parcel.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.predecessors = [];
                if (options.defaults) {
                    object.id = "";
                    object.status = 0;
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if (options.bytes === $String)
                        object.shape = "";
                    else {
                        object.shape = [];
                        if (options.bytes !== $Array)
                            object.shape = $util.newBuffer(object.shape);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.doubledAreaMm2 = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.doubledAreaMm2 = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.currency = "";
                    object.source = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    object.shape = options.bytes === $String ? $util.base64.encode(message.shape, 0, message.shape.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.shape) : message.shape;
                if (message.doubledAreaMm2 != null && $Object.hasOwnProperty.call(message, "doubledAreaMm2"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.doubledAreaMm2 = typeof message.doubledAreaMm2 === "number" ? $BigInt(message.doubledAreaMm2) : $util.Long.fromBits(message.doubledAreaMm2.low >>> 0, message.doubledAreaMm2.high >>> 0, true).toBigInt();
                    else if (typeof message.doubledAreaMm2 === "number")
                        object.doubledAreaMm2 = options.longs === $String ? $String(message.doubledAreaMm2) : message.doubledAreaMm2;
                    else
                        object.doubledAreaMm2 = options.longs === $String ? $util.Long.prototype.toString.call(message.doubledAreaMm2) : options.longs === $Number ? new $util.LongBits(message.doubledAreaMm2.low >>> 0, message.doubledAreaMm2.high >>> 0).toNumber(true) : message.doubledAreaMm2;
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency"))
                    object.currency = message.currency;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.predecessors && message.predecessors.length) {
                    object.predecessors = $Array(message.predecessors.length);
                    for (let j = 0; j < message.predecessors.length; ++j)
                        object.predecessors[j] = options.bytes === $String ? $util.base64.encode(message.predecessors[j], 0, message.predecessors[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.predecessors[j]) : message.predecessors[j];
                }
                return object;
            };

            /**
             * Converts this Parcel to JSON.
             * @function toJSON
             * @memberof land.v1.Parcel
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Parcel.prototype.toJSON = function() {
                return Parcel.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Parcel;
        })();

        v1.Title = (function() {

            /**
             * Properties of a Title.
             * @typedef {Object} land.v1.Title.$Properties
             * @property {string} [parcel] Title parcel
             * @property {number} [kind] Title kind
             * @property {number} [status] Title status
             * @property {Array.<land.v1.RightKey.$Properties>} [rights] Title rights
             * @property {number} [nextNumber] Title nextNumber
             * @property {land.v1.Source.$Properties} [source] Title source
             * @property {Array.<Uint8Array>} [predecessors] Title predecessors
             * @property {Array.<Uint8Array>} [successors] Title successors
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Title.
             * @memberof land.v1
             * @interface ITitle
             * @augments land.v1.Title.$Properties
             * @deprecated Use land.v1.Title.$Properties instead.
             */

            /**
             * Shape of a Title.
             * @typedef {land.v1.Title.$Properties} land.v1.Title.$Shape
             */

            /**
             * Constructs a new Title.
             * @memberof land.v1
             * @classdesc Represents a Title.
             * @constructor
             * @param {land.v1.Title.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Title = function (properties) {
                this.rights = [];
                this.predecessors = [];
                this.successors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Title parcel.
             * @member {string} parcel
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.parcel = "";

            /**
             * Title kind.
             * @member {number} kind
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.kind = 0;

            /**
             * Title status.
             * @member {number} status
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.status = 0;

            /**
             * Title rights.
             * @member {Array.<land.v1.RightKey>} rights
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.rights = $util.emptyArray;

            /**
             * Title nextNumber.
             * @member {number} nextNumber
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.nextNumber = 0;

            /**
             * Title source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.source = null;

            /**
             * Title predecessors.
             * @member {Array.<Uint8Array>} predecessors
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.predecessors = $util.emptyArray;

            /**
             * Title successors.
             * @member {Array.<Uint8Array>} successors
             * @memberof land.v1.Title
             * @instance
             */
            Title.prototype.successors = $util.emptyArray;

            /**
             * Encodes the specified Title message. Does not implicitly {@link land.v1.Title.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Title
             * @static
             * @param {land.v1.Title.$Properties} message Title message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Title.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel") && message.parcel !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.parcel);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.kind);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.status);
                if (message.rights != null && message.rights.length)
                    for (let i = 0; i < message.rights.length; ++i)
                        $root.land.v1.RightKey.encode(message.rights[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.nextNumber != null && $Object.hasOwnProperty.call(message, "nextNumber") && message.nextNumber !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.nextNumber);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.predecessors != null && message.predecessors.length)
                    for (let i = 0; i < message.predecessors.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.predecessors[i]);
                if (message.successors != null && message.successors.length)
                    for (let i = 0; i < message.successors.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.successors[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Title message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Title
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Title & land.v1.Title.$Shape} Title
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Title.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Title();
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
                                message.parcel = value;
                            else
                                delete message.parcel;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
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
                            if (wireType !== 2)
                                break;
                            if (!(message.rights && message.rights.length))
                                message.rights = [];
                            message.rights.push($root.land.v1.RightKey.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nextNumber = value;
                            else
                                delete message.nextNumber;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.predecessors && message.predecessors.length))
                                message.predecessors = [];
                            message.predecessors.push(reader.bytes());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.successors && message.successors.length))
                                message.successors = [];
                            message.successors.push(reader.bytes());
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
             * Verifies a Title message.
             * @function verify
             * @memberof land.v1.Title
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Title.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    if (!$util.isString(message.parcel))
                        return "parcel: string expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isInteger(message.status))
                        return "status: integer expected";
                if (message.rights != null && $Object.hasOwnProperty.call(message, "rights")) {
                    if (!$Array.isArray(message.rights))
                        return "rights: array expected";
                    for (let i = 0; i < message.rights.length; ++i) {
                        let error = $root.land.v1.RightKey.verify(message.rights[i], _depth + 1);
                        if (error)
                            return "rights." + error;
                    }
                }
                if (message.nextNumber != null && $Object.hasOwnProperty.call(message, "nextNumber"))
                    if (!$util.isInteger(message.nextNumber))
                        return "nextNumber: integer expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                if (message.predecessors != null && $Object.hasOwnProperty.call(message, "predecessors")) {
                    if (!$Array.isArray(message.predecessors))
                        return "predecessors: array expected";
                    for (let i = 0; i < message.predecessors.length; ++i)
                        if (!(message.predecessors[i] && typeof message.predecessors[i].length === "number" || $util.isString(message.predecessors[i])))
                            return "predecessors: buffer[] expected";
                }
                if (message.successors != null && $Object.hasOwnProperty.call(message, "successors")) {
                    if (!$Array.isArray(message.successors))
                        return "successors: array expected";
                    for (let i = 0; i < message.successors.length; ++i)
                        if (!(message.successors[i] && typeof message.successors[i].length === "number" || $util.isString(message.successors[i])))
                            return "successors: buffer[] expected";
                }
                return null;
            };

            /**
             * Creates a Title message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Title
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Title} Title
             */
            Title.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Title)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Title: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Title();
                if (object.parcel != null)
                    if (typeof object.parcel !== "string" || object.parcel.length)
                        message.parcel = $String(object.parcel);
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.status != null)
                    if ($Number(object.status) !== 0)
                        message.status = object.status >>> 0;
                if (object.rights) {
                    if (!$Array.isArray(object.rights))
                        throw $TypeError(".land.v1.Title.rights: array expected");
                    message.rights = $Array(object.rights.length);
                    for (let i = 0; i < object.rights.length; ++i) {
                        if (!$util.isObject(object.rights[i]))
                            throw $TypeError(".land.v1.Title.rights: object expected");
                        message.rights[i] = $root.land.v1.RightKey.fromObject(object.rights[i], _depth + 1);
                    }
                }
                if (object.nextNumber != null)
                    if ($Number(object.nextNumber) !== 0)
                        message.nextNumber = object.nextNumber >>> 0;
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Title.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.predecessors) {
                    if (!$Array.isArray(object.predecessors))
                        throw $TypeError(".land.v1.Title.predecessors: array expected");
                    message.predecessors = $Array(object.predecessors.length);
                    for (let i = 0; i < object.predecessors.length; ++i)
                        if (typeof object.predecessors[i] === "string")
                            $util.base64.decode(object.predecessors[i], message.predecessors[i] = $util.newBuffer($util.base64.length(object.predecessors[i])), 0);
                        else if (object.predecessors[i].length >= 0)
                            message.predecessors[i] = object.predecessors[i];
                }
                if (object.successors) {
                    if (!$Array.isArray(object.successors))
                        throw $TypeError(".land.v1.Title.successors: array expected");
                    message.successors = $Array(object.successors.length);
                    for (let i = 0; i < object.successors.length; ++i)
                        if (typeof object.successors[i] === "string")
                            $util.base64.decode(object.successors[i], message.successors[i] = $util.newBuffer($util.base64.length(object.successors[i])), 0);
                        else if (object.successors[i].length >= 0)
                            message.successors[i] = object.successors[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a Title message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Title
             * @static
             * @param {land.v1.Title} message Title
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Title.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.rights = [];
                    object.predecessors = [];
                    object.successors = [];
                }
                if (options.defaults) {
                    object.parcel = "";
                    object.kind = 0;
                    object.status = 0;
                    object.nextNumber = 0;
                    object.source = null;
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = message.parcel;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.rights && message.rights.length) {
                    object.rights = $Array(message.rights.length);
                    for (let j = 0; j < message.rights.length; ++j)
                        object.rights[j] = $root.land.v1.RightKey.toObject(message.rights[j], options, _depth + 1);
                }
                if (message.nextNumber != null && $Object.hasOwnProperty.call(message, "nextNumber"))
                    object.nextNumber = message.nextNumber;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.predecessors && message.predecessors.length) {
                    object.predecessors = $Array(message.predecessors.length);
                    for (let j = 0; j < message.predecessors.length; ++j)
                        object.predecessors[j] = options.bytes === $String ? $util.base64.encode(message.predecessors[j], 0, message.predecessors[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.predecessors[j]) : message.predecessors[j];
                }
                if (message.successors && message.successors.length) {
                    object.successors = $Array(message.successors.length);
                    for (let j = 0; j < message.successors.length; ++j)
                        object.successors[j] = options.bytes === $String ? $util.base64.encode(message.successors[j], 0, message.successors[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.successors[j]) : message.successors[j];
                }
                return object;
            };

            /**
             * Converts this Title to JSON.
             * @function toJSON
             * @memberof land.v1.Title
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Title.prototype.toJSON = function() {
                return Title.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Title;
        })();

        v1.Right = (function() {

            /**
             * Properties of a Right.
             * @typedef {Object} land.v1.Right.$Properties
             * @property {Uint8Array} [id] Right id
             * @property {Uint8Array} [party] Right party
             * @property {Long} [numerator] Right numerator
             * @property {Long} [denominator] Right denominator
             * @property {land.v1.Money.$Properties} [secured] Right secured
             * @property {Long} [fromMs] Right fromMs
             * @property {Long} [untilMs] Right untilMs
             * @property {string} [caseNumber] Right caseNumber
             * @property {land.v1.Source.$Properties} [source] Right source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Right.
             * @memberof land.v1
             * @interface IRight
             * @augments land.v1.Right.$Properties
             * @deprecated Use land.v1.Right.$Properties instead.
             */

            /**
             * Shape of a Right.
             * @typedef {land.v1.Right.$Properties} land.v1.Right.$Shape
             */

            /**
             * Constructs a new Right.
             * @memberof land.v1
             * @classdesc Represents a Right.
             * @constructor
             * @param {land.v1.Right.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Right = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Right id.
             * @member {Uint8Array} id
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.id = $util.newBuffer([]);

            /**
             * Right party.
             * @member {Uint8Array} party
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.party = $util.newBuffer([]);

            /**
             * Right numerator.
             * @member {Long} numerator
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.numerator = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Right denominator.
             * @member {Long} denominator
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.denominator = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Right secured.
             * @member {land.v1.Money} secured
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.secured = null;

            /**
             * Right fromMs.
             * @member {Long} fromMs
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Right untilMs.
             * @member {Long} untilMs
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Right caseNumber.
             * @member {string} caseNumber
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.caseNumber = "";

            /**
             * Right source.
             * @member {land.v1.Source} source
             * @memberof land.v1.Right
             * @instance
             */
            Right.prototype.source = null;

            /**
             * Encodes the specified Right message. Does not implicitly {@link land.v1.Right.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Right
             * @static
             * @param {land.v1.Right.$Properties} message Right message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Right.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.party != null && $Object.hasOwnProperty.call(message, "party") && message.party.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.party);
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator") && (typeof message.numerator === "object" ? message.numerator.low || message.numerator.high : message.numerator !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.numerator);
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator") && (typeof message.denominator === "object" ? message.denominator.low || message.denominator.high : message.denominator !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.denominator);
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured"))
                    $root.land.v1.Money.encode(message.secured, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.untilMs);
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber") && message.caseNumber !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.caseNumber);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.land.v1.Source.encode(message.source, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Right message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Right
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Right & land.v1.Right.$Shape} Right
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Right.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Right();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.party = value;
                            else
                                delete message.party;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.numerator = value;
                            else
                                delete message.numerator;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.denominator = value;
                            else
                                delete message.denominator;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.secured = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.secured);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caseNumber = value;
                            else
                                delete message.caseNumber;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
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
             * Verifies a Right message.
             * @function verify
             * @memberof land.v1.Right
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Right.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!(message.id && typeof message.id.length === "number" || $util.isString(message.id)))
                        return "id: buffer expected";
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    if (!(message.party && typeof message.party.length === "number" || $util.isString(message.party)))
                        return "party: buffer expected";
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator"))
                    if (!$util.isInteger(message.numerator) && !(message.numerator && $util.isInteger(message.numerator.low) && $util.isInteger(message.numerator.high)))
                        return "numerator: integer|Long expected";
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator"))
                    if (!$util.isInteger(message.denominator) && !(message.denominator && $util.isInteger(message.denominator.low) && $util.isInteger(message.denominator.high)))
                        return "denominator: integer|Long expected";
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured")) {
                    let error = $root.land.v1.Money.verify(message.secured, _depth + 1);
                    if (error)
                        return "secured." + error;
                }
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber"))
                    if (!$util.isString(message.caseNumber))
                        return "caseNumber: string expected";
                if (message.source != null && $Object.hasOwnProperty.call(message, "source")) {
                    let error = $root.land.v1.Source.verify(message.source, _depth + 1);
                    if (error)
                        return "source." + error;
                }
                return null;
            };

            /**
             * Creates a Right message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Right
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Right} Right
             */
            Right.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Right)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Right: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Right();
                if (object.id != null)
                    if (object.id.length)
                        if (typeof object.id === "string")
                            $util.base64.decode(object.id, message.id = $util.newBuffer($util.base64.length(object.id)), 0);
                        else if (object.id.length >= 0)
                            message.id = object.id;
                if (object.party != null)
                    if (object.party.length)
                        if (typeof object.party === "string")
                            $util.base64.decode(object.party, message.party = $util.newBuffer($util.base64.length(object.party)), 0);
                        else if (object.party.length >= 0)
                            message.party = object.party;
                if (object.numerator != null)
                    if (typeof object.numerator === "object" ? object.numerator.low || object.numerator.high : $Number(object.numerator) !== 0)
                        if ($util.Long)
                            message.numerator = $util.Long.fromValue(object.numerator, true);
                        else if (typeof object.numerator === "string")
                            message.numerator = $parseInt(object.numerator, 10);
                        else if (typeof object.numerator === "number")
                            message.numerator = object.numerator;
                        else if (typeof object.numerator === "object")
                            message.numerator = new $util.LongBits(object.numerator.low >>> 0, object.numerator.high >>> 0).toNumber(true);
                if (object.denominator != null)
                    if (typeof object.denominator === "object" ? object.denominator.low || object.denominator.high : $Number(object.denominator) !== 0)
                        if ($util.Long)
                            message.denominator = $util.Long.fromValue(object.denominator, true);
                        else if (typeof object.denominator === "string")
                            message.denominator = $parseInt(object.denominator, 10);
                        else if (typeof object.denominator === "number")
                            message.denominator = object.denominator;
                        else if (typeof object.denominator === "object")
                            message.denominator = new $util.LongBits(object.denominator.low >>> 0, object.denominator.high >>> 0).toNumber(true);
                if (object.secured != null) {
                    if (!$util.isObject(object.secured))
                        throw $TypeError(".land.v1.Right.secured: object expected");
                    message.secured = $root.land.v1.Money.fromObject(object.secured, _depth + 1);
                }
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
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                if (object.caseNumber != null)
                    if (typeof object.caseNumber !== "string" || object.caseNumber.length)
                        message.caseNumber = $String(object.caseNumber);
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".land.v1.Right.source: object expected");
                    message.source = $root.land.v1.Source.fromObject(object.source, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Right message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Right
             * @static
             * @param {land.v1.Right} message Right
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Right.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.id = "";
                    else {
                        object.id = [];
                        if (options.bytes !== $Array)
                            object.id = $util.newBuffer(object.id);
                    }
                    if (options.bytes === $String)
                        object.party = "";
                    else {
                        object.party = [];
                        if (options.bytes !== $Array)
                            object.party = $util.newBuffer(object.party);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.numerator = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.numerator = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.denominator = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.denominator = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.secured = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.caseNumber = "";
                    object.source = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = options.bytes === $String ? $util.base64.encode(message.id, 0, message.id.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.id) : message.id;
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    object.party = options.bytes === $String ? $util.base64.encode(message.party, 0, message.party.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.party) : message.party;
                if (message.numerator != null && $Object.hasOwnProperty.call(message, "numerator"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.numerator = typeof message.numerator === "number" ? $BigInt(message.numerator) : $util.Long.fromBits(message.numerator.low >>> 0, message.numerator.high >>> 0, true).toBigInt();
                    else if (typeof message.numerator === "number")
                        object.numerator = options.longs === $String ? $String(message.numerator) : message.numerator;
                    else
                        object.numerator = options.longs === $String ? $util.Long.prototype.toString.call(message.numerator) : options.longs === $Number ? new $util.LongBits(message.numerator.low >>> 0, message.numerator.high >>> 0).toNumber(true) : message.numerator;
                if (message.denominator != null && $Object.hasOwnProperty.call(message, "denominator"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.denominator = typeof message.denominator === "number" ? $BigInt(message.denominator) : $util.Long.fromBits(message.denominator.low >>> 0, message.denominator.high >>> 0, true).toBigInt();
                    else if (typeof message.denominator === "number")
                        object.denominator = options.longs === $String ? $String(message.denominator) : message.denominator;
                    else
                        object.denominator = options.longs === $String ? $util.Long.prototype.toString.call(message.denominator) : options.longs === $Number ? new $util.LongBits(message.denominator.low >>> 0, message.denominator.high >>> 0).toNumber(true) : message.denominator;
                if (message.secured != null && $Object.hasOwnProperty.call(message, "secured"))
                    object.secured = $root.land.v1.Money.toObject(message.secured, options, _depth + 1);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                if (message.caseNumber != null && $Object.hasOwnProperty.call(message, "caseNumber"))
                    object.caseNumber = message.caseNumber;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.land.v1.Source.toObject(message.source, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Right to JSON.
             * @function toJSON
             * @memberof land.v1.Right
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Right.prototype.toJSON = function() {
                return Right.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Right;
        })();

        v1.Assessment = (function() {

            /**
             * Properties of an Assessment.
             * @typedef {Object} land.v1.Assessment.$Properties
             * @property {Long} [value] Assessment value
             * @property {string} [landUse] Assessment landUse
             * @property {boolean} [closed] Assessment closed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Assessment.
             * @memberof land.v1
             * @interface IAssessment
             * @augments land.v1.Assessment.$Properties
             * @deprecated Use land.v1.Assessment.$Properties instead.
             */

            /**
             * Shape of an Assessment.
             * @typedef {land.v1.Assessment.$Properties} land.v1.Assessment.$Shape
             */

            /**
             * Constructs a new Assessment.
             * @memberof land.v1
             * @classdesc Represents an Assessment.
             * @constructor
             * @param {land.v1.Assessment.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Assessment = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Assessment value.
             * @member {Long} value
             * @memberof land.v1.Assessment
             * @instance
             */
            Assessment.prototype.value = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Assessment landUse.
             * @member {string} landUse
             * @memberof land.v1.Assessment
             * @instance
             */
            Assessment.prototype.landUse = "";

            /**
             * Assessment closed.
             * @member {boolean} closed
             * @memberof land.v1.Assessment
             * @instance
             */
            Assessment.prototype.closed = false;

            /**
             * Encodes the specified Assessment message. Does not implicitly {@link land.v1.Assessment.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Assessment
             * @static
             * @param {land.v1.Assessment.$Properties} message Assessment message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Assessment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.value);
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse") && message.landUse !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.landUse);
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed") && message.closed !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.closed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Assessment message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Assessment
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Assessment & land.v1.Assessment.$Shape} Assessment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Assessment.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Assessment();
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
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.landUse = value;
                            else
                                delete message.landUse;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.closed = value;
                            else
                                delete message.closed;
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
             * Verifies an Assessment message.
             * @function verify
             * @memberof land.v1.Assessment
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Assessment.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (!$util.isInteger(message.value) && !(message.value && $util.isInteger(message.value.low) && $util.isInteger(message.value.high)))
                        return "value: integer|Long expected";
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    if (!$util.isString(message.landUse))
                        return "landUse: string expected";
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                    if (typeof message.closed !== "boolean")
                        return "closed: boolean expected";
                return null;
            };

            /**
             * Creates an Assessment message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Assessment
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Assessment} Assessment
             */
            Assessment.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Assessment)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Assessment: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Assessment();
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
                if (object.landUse != null)
                    if (typeof object.landUse !== "string" || object.landUse.length)
                        message.landUse = $String(object.landUse);
                if (object.closed != null)
                    if (object.closed)
                        message.closed = $Boolean(object.closed);
                return message;
            };

            /**
             * Creates a plain object from an Assessment message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Assessment
             * @static
             * @param {land.v1.Assessment} message Assessment
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Assessment.toObject = function (message, options, _depth) {
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
                        object.value = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.value = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.landUse = "";
                    object.closed = false;
                }
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.value = typeof message.value === "number" ? $BigInt(message.value) : $util.Long.fromBits(message.value.low >>> 0, message.value.high >>> 0, true).toBigInt();
                    else if (typeof message.value === "number")
                        object.value = options.longs === $String ? $String(message.value) : message.value;
                    else
                        object.value = options.longs === $String ? $util.Long.prototype.toString.call(message.value) : options.longs === $Number ? new $util.LongBits(message.value.low >>> 0, message.value.high >>> 0).toNumber(true) : message.value;
                if (message.landUse != null && $Object.hasOwnProperty.call(message, "landUse"))
                    object.landUse = message.landUse;
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                    object.closed = message.closed;
                return object;
            };

            /**
             * Converts this Assessment to JSON.
             * @function toJSON
             * @memberof land.v1.Assessment
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Assessment.prototype.toJSON = function() {
                return Assessment.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Assessment;
        })();

        v1.Consent = (function() {

            /**
             * Properties of a Consent.
             * @typedef {Object} land.v1.Consent.$Properties
             * @property {Uint8Array} [party] Consent party
             * @property {Long} [height] Consent height
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Consent.
             * @memberof land.v1
             * @interface IConsent
             * @augments land.v1.Consent.$Properties
             * @deprecated Use land.v1.Consent.$Properties instead.
             */

            /**
             * Shape of a Consent.
             * @typedef {land.v1.Consent.$Properties} land.v1.Consent.$Shape
             */

            /**
             * Constructs a new Consent.
             * @memberof land.v1
             * @classdesc Represents a Consent.
             * @constructor
             * @param {land.v1.Consent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Consent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Consent party.
             * @member {Uint8Array} party
             * @memberof land.v1.Consent
             * @instance
             */
            Consent.prototype.party = $util.newBuffer([]);

            /**
             * Consent height.
             * @member {Long} height
             * @memberof land.v1.Consent
             * @instance
             */
            Consent.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Consent message. Does not implicitly {@link land.v1.Consent.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Consent
             * @static
             * @param {land.v1.Consent.$Properties} message Consent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Consent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.party != null && $Object.hasOwnProperty.call(message, "party") && message.party.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.party);
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.height);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Consent message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Consent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Consent & land.v1.Consent.$Shape} Consent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Consent.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Consent();
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
                                message.party = value;
                            else
                                delete message.party;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.height = value;
                            else
                                delete message.height;
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
             * Verifies a Consent message.
             * @function verify
             * @memberof land.v1.Consent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Consent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    if (!(message.party && typeof message.party.length === "number" || $util.isString(message.party)))
                        return "party: buffer expected";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                return null;
            };

            /**
             * Creates a Consent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Consent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Consent} Consent
             */
            Consent.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Consent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Consent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Consent();
                if (object.party != null)
                    if (object.party.length)
                        if (typeof object.party === "string")
                            $util.base64.decode(object.party, message.party = $util.newBuffer($util.base64.length(object.party)), 0);
                        else if (object.party.length >= 0)
                            message.party = object.party;
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
                return message;
            };

            /**
             * Creates a plain object from a Consent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Consent
             * @static
             * @param {land.v1.Consent} message Consent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Consent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.party = "";
                    else {
                        object.party = [];
                        if (options.bytes !== $Array)
                            object.party = $util.newBuffer(object.party);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    object.party = options.bytes === $String ? $util.base64.encode(message.party, 0, message.party.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.party) : message.party;
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                return object;
            };

            /**
             * Converts this Consent to JSON.
             * @function toJSON
             * @memberof land.v1.Consent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Consent.prototype.toJSON = function() {
                return Consent.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Consent;
        })();

        v1.Attestation = (function() {

            /**
             * Properties of an Attestation.
             * @typedef {Object} land.v1.Attestation.$Properties
             * @property {Uint8Array} [person] Attestation person
             * @property {land.v1.Source.$Properties} [deed] Attestation deed
             * @property {land.v1.Money.$Properties} [payment] Attestation payment
             * @property {Uint8Array} [paymentReference] Attestation paymentReference
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Attestation.
             * @memberof land.v1
             * @interface IAttestation
             * @augments land.v1.Attestation.$Properties
             * @deprecated Use land.v1.Attestation.$Properties instead.
             */

            /**
             * Shape of an Attestation.
             * @typedef {land.v1.Attestation.$Properties} land.v1.Attestation.$Shape
             */

            /**
             * Constructs a new Attestation.
             * @memberof land.v1
             * @classdesc Represents an Attestation.
             * @constructor
             * @param {land.v1.Attestation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Attestation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Attestation person.
             * @member {Uint8Array} person
             * @memberof land.v1.Attestation
             * @instance
             */
            Attestation.prototype.person = $util.newBuffer([]);

            /**
             * Attestation deed.
             * @member {land.v1.Source} deed
             * @memberof land.v1.Attestation
             * @instance
             */
            Attestation.prototype.deed = null;

            /**
             * Attestation payment.
             * @member {land.v1.Money} payment
             * @memberof land.v1.Attestation
             * @instance
             */
            Attestation.prototype.payment = null;

            /**
             * Attestation paymentReference.
             * @member {Uint8Array} paymentReference
             * @memberof land.v1.Attestation
             * @instance
             */
            Attestation.prototype.paymentReference = $util.newBuffer([]);

            /**
             * Encodes the specified Attestation message. Does not implicitly {@link land.v1.Attestation.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Attestation
             * @static
             * @param {land.v1.Attestation.$Properties} message Attestation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Attestation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.person);
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    $root.land.v1.Source.encode(message.deed, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment"))
                    $root.land.v1.Money.encode(message.payment, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference") && message.paymentReference.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.paymentReference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Attestation message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Attestation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Attestation & land.v1.Attestation.$Shape} Attestation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Attestation.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Attestation();
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
                                message.person = value;
                            else
                                delete message.person;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.deed = $root.land.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.deed);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.payment = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.payment);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.paymentReference = value;
                            else
                                delete message.paymentReference;
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
             * Verifies an Attestation message.
             * @function verify
             * @memberof land.v1.Attestation
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Attestation.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    if (!(message.person && typeof message.person.length === "number" || $util.isString(message.person)))
                        return "person: buffer expected";
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed")) {
                    let error = $root.land.v1.Source.verify(message.deed, _depth + 1);
                    if (error)
                        return "deed." + error;
                }
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment")) {
                    let error = $root.land.v1.Money.verify(message.payment, _depth + 1);
                    if (error)
                        return "payment." + error;
                }
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    if (!(message.paymentReference && typeof message.paymentReference.length === "number" || $util.isString(message.paymentReference)))
                        return "paymentReference: buffer expected";
                return null;
            };

            /**
             * Creates an Attestation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Attestation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Attestation} Attestation
             */
            Attestation.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Attestation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Attestation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Attestation();
                if (object.person != null)
                    if (object.person.length)
                        if (typeof object.person === "string")
                            $util.base64.decode(object.person, message.person = $util.newBuffer($util.base64.length(object.person)), 0);
                        else if (object.person.length >= 0)
                            message.person = object.person;
                if (object.deed != null) {
                    if (!$util.isObject(object.deed))
                        throw $TypeError(".land.v1.Attestation.deed: object expected");
                    message.deed = $root.land.v1.Source.fromObject(object.deed, _depth + 1);
                }
                if (object.payment != null) {
                    if (!$util.isObject(object.payment))
                        throw $TypeError(".land.v1.Attestation.payment: object expected");
                    message.payment = $root.land.v1.Money.fromObject(object.payment, _depth + 1);
                }
                if (object.paymentReference != null)
                    if (object.paymentReference.length)
                        if (typeof object.paymentReference === "string")
                            $util.base64.decode(object.paymentReference, message.paymentReference = $util.newBuffer($util.base64.length(object.paymentReference)), 0);
                        else if (object.paymentReference.length >= 0)
                            message.paymentReference = object.paymentReference;
                return message;
            };

            /**
             * Creates a plain object from an Attestation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Attestation
             * @static
             * @param {land.v1.Attestation} message Attestation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Attestation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.person = "";
                    else {
                        object.person = [];
                        if (options.bytes !== $Array)
                            object.person = $util.newBuffer(object.person);
                    }
                    object.deed = null;
                    object.payment = null;
                    if (options.bytes === $String)
                        object.paymentReference = "";
                    else {
                        object.paymentReference = [];
                        if (options.bytes !== $Array)
                            object.paymentReference = $util.newBuffer(object.paymentReference);
                    }
                }
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    object.person = options.bytes === $String ? $util.base64.encode(message.person, 0, message.person.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.person) : message.person;
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    object.deed = $root.land.v1.Source.toObject(message.deed, options, _depth + 1);
                if (message.payment != null && $Object.hasOwnProperty.call(message, "payment"))
                    object.payment = $root.land.v1.Money.toObject(message.payment, options, _depth + 1);
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    object.paymentReference = options.bytes === $String ? $util.base64.encode(message.paymentReference, 0, message.paymentReference.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.paymentReference) : message.paymentReference;
                return object;
            };

            /**
             * Converts this Attestation to JSON.
             * @function toJSON
             * @memberof land.v1.Attestation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Attestation.prototype.toJSON = function() {
                return Attestation.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Attestation;
        })();

        v1.Disposal = (function() {

            /**
             * Properties of a Disposal.
             * @typedef {Object} land.v1.Disposal.$Properties
             * @property {Uint8Array} [id] Disposal id
             * @property {number} [method] Disposal method
             * @property {Uint8Array} [call] Disposal call
             * @property {Uint8Array} [proposer] Disposal proposer
             * @property {Uint8Array} [person] Disposal person
             * @property {Long} [deadlineMs] Disposal deadlineMs
             * @property {Array.<land.v1.Consent.$Properties>} [consents] Disposal consents
             * @property {land.v1.Attestation.$Properties} [attestation] Disposal attestation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Disposal.
             * @memberof land.v1
             * @interface IDisposal
             * @augments land.v1.Disposal.$Properties
             * @deprecated Use land.v1.Disposal.$Properties instead.
             */

            /**
             * Shape of a Disposal.
             * @typedef {land.v1.Disposal.$Properties} land.v1.Disposal.$Shape
             */

            /**
             * Constructs a new Disposal.
             * @memberof land.v1
             * @classdesc Represents a Disposal.
             * @constructor
             * @param {land.v1.Disposal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Disposal = function (properties) {
                this.consents = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Disposal id.
             * @member {Uint8Array} id
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.id = $util.newBuffer([]);

            /**
             * Disposal method.
             * @member {number} method
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.method = 0;

            /**
             * Disposal call.
             * @member {Uint8Array} call
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.call = $util.newBuffer([]);

            /**
             * Disposal proposer.
             * @member {Uint8Array} proposer
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.proposer = $util.newBuffer([]);

            /**
             * Disposal person.
             * @member {Uint8Array} person
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.person = $util.newBuffer([]);

            /**
             * Disposal deadlineMs.
             * @member {Long} deadlineMs
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Disposal consents.
             * @member {Array.<land.v1.Consent>} consents
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.consents = $util.emptyArray;

            /**
             * Disposal attestation.
             * @member {land.v1.Attestation} attestation
             * @memberof land.v1.Disposal
             * @instance
             */
            Disposal.prototype.attestation = null;

            /**
             * Encodes the specified Disposal message. Does not implicitly {@link land.v1.Disposal.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Disposal
             * @static
             * @param {land.v1.Disposal.$Properties} message Disposal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Disposal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.id);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.method);
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && message.call.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.call);
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && message.proposer.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.proposer);
                if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.person);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.deadlineMs);
                if (message.consents != null && message.consents.length)
                    for (let i = 0; i < message.consents.length; ++i)
                        $root.land.v1.Consent.encode(message.consents[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.attestation != null && $Object.hasOwnProperty.call(message, "attestation"))
                    $root.land.v1.Attestation.encode(message.attestation, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Disposal message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Disposal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Disposal & land.v1.Disposal.$Shape} Disposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Disposal.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Disposal();
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
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.proposer = value;
                            else
                                delete message.proposer;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.person = value;
                            else
                                delete message.person;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.consents && message.consents.length))
                                message.consents = [];
                            message.consents.push($root.land.v1.Consent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.attestation = $root.land.v1.Attestation.decode(reader, reader.size(), $undefined, _depth + 1, message.attestation);
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
             * Verifies a Disposal message.
             * @function verify
             * @memberof land.v1.Disposal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Disposal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!(message.id && typeof message.id.length === "number" || $util.isString(message.id)))
                        return "id: buffer expected";
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    if (!$util.isInteger(message.method))
                        return "method: integer expected";
                if (message.call != null && $Object.hasOwnProperty.call(message, "call"))
                    if (!(message.call && typeof message.call.length === "number" || $util.isString(message.call)))
                        return "call: buffer expected";
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer"))
                    if (!(message.proposer && typeof message.proposer.length === "number" || $util.isString(message.proposer)))
                        return "proposer: buffer expected";
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    if (!(message.person && typeof message.person.length === "number" || $util.isString(message.person)))
                        return "person: buffer expected";
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                if (message.consents != null && $Object.hasOwnProperty.call(message, "consents")) {
                    if (!$Array.isArray(message.consents))
                        return "consents: array expected";
                    for (let i = 0; i < message.consents.length; ++i) {
                        let error = $root.land.v1.Consent.verify(message.consents[i], _depth + 1);
                        if (error)
                            return "consents." + error;
                    }
                }
                if (message.attestation != null && $Object.hasOwnProperty.call(message, "attestation")) {
                    let error = $root.land.v1.Attestation.verify(message.attestation, _depth + 1);
                    if (error)
                        return "attestation." + error;
                }
                return null;
            };

            /**
             * Creates a Disposal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Disposal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Disposal} Disposal
             */
            Disposal.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Disposal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Disposal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Disposal();
                if (object.id != null)
                    if (object.id.length)
                        if (typeof object.id === "string")
                            $util.base64.decode(object.id, message.id = $util.newBuffer($util.base64.length(object.id)), 0);
                        else if (object.id.length >= 0)
                            message.id = object.id;
                if (object.method != null)
                    if ($Number(object.method) !== 0)
                        message.method = object.method >>> 0;
                if (object.call != null)
                    if (object.call.length)
                        if (typeof object.call === "string")
                            $util.base64.decode(object.call, message.call = $util.newBuffer($util.base64.length(object.call)), 0);
                        else if (object.call.length >= 0)
                            message.call = object.call;
                if (object.proposer != null)
                    if (object.proposer.length)
                        if (typeof object.proposer === "string")
                            $util.base64.decode(object.proposer, message.proposer = $util.newBuffer($util.base64.length(object.proposer)), 0);
                        else if (object.proposer.length >= 0)
                            message.proposer = object.proposer;
                if (object.person != null)
                    if (object.person.length)
                        if (typeof object.person === "string")
                            $util.base64.decode(object.person, message.person = $util.newBuffer($util.base64.length(object.person)), 0);
                        else if (object.person.length >= 0)
                            message.person = object.person;
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
                if (object.consents) {
                    if (!$Array.isArray(object.consents))
                        throw $TypeError(".land.v1.Disposal.consents: array expected");
                    message.consents = $Array(object.consents.length);
                    for (let i = 0; i < object.consents.length; ++i) {
                        if (!$util.isObject(object.consents[i]))
                            throw $TypeError(".land.v1.Disposal.consents: object expected");
                        message.consents[i] = $root.land.v1.Consent.fromObject(object.consents[i], _depth + 1);
                    }
                }
                if (object.attestation != null) {
                    if (!$util.isObject(object.attestation))
                        throw $TypeError(".land.v1.Disposal.attestation: object expected");
                    message.attestation = $root.land.v1.Attestation.fromObject(object.attestation, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Disposal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Disposal
             * @static
             * @param {land.v1.Disposal} message Disposal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Disposal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.consents = [];
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.id = "";
                    else {
                        object.id = [];
                        if (options.bytes !== $Array)
                            object.id = $util.newBuffer(object.id);
                    }
                    object.method = 0;
                    if (options.bytes === $String)
                        object.call = "";
                    else {
                        object.call = [];
                        if (options.bytes !== $Array)
                            object.call = $util.newBuffer(object.call);
                    }
                    if (options.bytes === $String)
                        object.proposer = "";
                    else {
                        object.proposer = [];
                        if (options.bytes !== $Array)
                            object.proposer = $util.newBuffer(object.proposer);
                    }
                    if (options.bytes === $String)
                        object.person = "";
                    else {
                        object.person = [];
                        if (options.bytes !== $Array)
                            object.person = $util.newBuffer(object.person);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.attestation = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = options.bytes === $String ? $util.base64.encode(message.id, 0, message.id.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.id) : message.id;
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.call != null && $Object.hasOwnProperty.call(message, "call"))
                    object.call = options.bytes === $String ? $util.base64.encode(message.call, 0, message.call.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.call) : message.call;
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer"))
                    object.proposer = options.bytes === $String ? $util.base64.encode(message.proposer, 0, message.proposer.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposer) : message.proposer;
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    object.person = options.bytes === $String ? $util.base64.encode(message.person, 0, message.person.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.person) : message.person;
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                if (message.consents && message.consents.length) {
                    object.consents = $Array(message.consents.length);
                    for (let j = 0; j < message.consents.length; ++j)
                        object.consents[j] = $root.land.v1.Consent.toObject(message.consents[j], options, _depth + 1);
                }
                if (message.attestation != null && $Object.hasOwnProperty.call(message, "attestation"))
                    object.attestation = $root.land.v1.Attestation.toObject(message.attestation, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Disposal to JSON.
             * @function toJSON
             * @memberof land.v1.Disposal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Disposal.prototype.toJSON = function() {
                return Disposal.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Disposal;
        })();

        v1.Approval = (function() {

            /**
             * Properties of an Approval.
             * @typedef {Object} land.v1.Approval.$Properties
             * @property {number} [method] Approval method
             * @property {Uint8Array} [callHash] Approval callHash
             * @property {Uint8Array} [person] Approval person
             * @property {Long} [deadlineMs] Approval deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Approval.
             * @memberof land.v1
             * @interface IApproval
             * @augments land.v1.Approval.$Properties
             * @deprecated Use land.v1.Approval.$Properties instead.
             */

            /**
             * Shape of an Approval.
             * @typedef {land.v1.Approval.$Properties} land.v1.Approval.$Shape
             */

            /**
             * Constructs a new Approval.
             * @memberof land.v1
             * @classdesc Represents an Approval.
             * @constructor
             * @param {land.v1.Approval.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Approval = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Approval method.
             * @member {number} method
             * @memberof land.v1.Approval
             * @instance
             */
            Approval.prototype.method = 0;

            /**
             * Approval callHash.
             * @member {Uint8Array} callHash
             * @memberof land.v1.Approval
             * @instance
             */
            Approval.prototype.callHash = $util.newBuffer([]);

            /**
             * Approval person.
             * @member {Uint8Array} person
             * @memberof land.v1.Approval
             * @instance
             */
            Approval.prototype.person = $util.newBuffer([]);

            /**
             * Approval deadlineMs.
             * @member {Long} deadlineMs
             * @memberof land.v1.Approval
             * @instance
             */
            Approval.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Approval message. Does not implicitly {@link land.v1.Approval.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Approval
             * @static
             * @param {land.v1.Approval.$Properties} message Approval message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Approval.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.method);
                if (message.callHash != null && $Object.hasOwnProperty.call(message, "callHash") && message.callHash.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.callHash);
                if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.person);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Approval message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Approval
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Approval & land.v1.Approval.$Shape} Approval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Approval.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Approval();
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
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.callHash = value;
                            else
                                delete message.callHash;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.person = value;
                            else
                                delete message.person;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
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
             * Verifies an Approval message.
             * @function verify
             * @memberof land.v1.Approval
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Approval.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    if (!$util.isInteger(message.method))
                        return "method: integer expected";
                if (message.callHash != null && $Object.hasOwnProperty.call(message, "callHash"))
                    if (!(message.callHash && typeof message.callHash.length === "number" || $util.isString(message.callHash)))
                        return "callHash: buffer expected";
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    if (!(message.person && typeof message.person.length === "number" || $util.isString(message.person)))
                        return "person: buffer expected";
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (!$util.isInteger(message.deadlineMs) && !(message.deadlineMs && $util.isInteger(message.deadlineMs.low) && $util.isInteger(message.deadlineMs.high)))
                        return "deadlineMs: integer|Long expected";
                return null;
            };

            /**
             * Creates an Approval message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Approval
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Approval} Approval
             */
            Approval.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Approval)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Approval: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Approval();
                if (object.method != null)
                    if ($Number(object.method) !== 0)
                        message.method = object.method >>> 0;
                if (object.callHash != null)
                    if (object.callHash.length)
                        if (typeof object.callHash === "string")
                            $util.base64.decode(object.callHash, message.callHash = $util.newBuffer($util.base64.length(object.callHash)), 0);
                        else if (object.callHash.length >= 0)
                            message.callHash = object.callHash;
                if (object.person != null)
                    if (object.person.length)
                        if (typeof object.person === "string")
                            $util.base64.decode(object.person, message.person = $util.newBuffer($util.base64.length(object.person)), 0);
                        else if (object.person.length >= 0)
                            message.person = object.person;
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
                return message;
            };

            /**
             * Creates a plain object from an Approval message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Approval
             * @static
             * @param {land.v1.Approval} message Approval
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Approval.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.method = 0;
                    if (options.bytes === $String)
                        object.callHash = "";
                    else {
                        object.callHash = [];
                        if (options.bytes !== $Array)
                            object.callHash = $util.newBuffer(object.callHash);
                    }
                    if (options.bytes === $String)
                        object.person = "";
                    else {
                        object.person = [];
                        if (options.bytes !== $Array)
                            object.person = $util.newBuffer(object.person);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.callHash != null && $Object.hasOwnProperty.call(message, "callHash"))
                    object.callHash = options.bytes === $String ? $util.base64.encode(message.callHash, 0, message.callHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.callHash) : message.callHash;
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    object.person = options.bytes === $String ? $util.base64.encode(message.person, 0, message.person.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.person) : message.person;
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                return object;
            };

            /**
             * Converts this Approval to JSON.
             * @function toJSON
             * @memberof land.v1.Approval
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Approval.prototype.toJSON = function() {
                return Approval.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Approval;
        })();

        v1.Removal = (function() {

            /**
             * Properties of a Removal.
             * @typedef {Object} land.v1.Removal.$Properties
             * @property {number} [kind] Removal kind
             * @property {number} [number] Removal number
             * @property {Uint8Array} [record] Removal record
             * @property {number} [method] Removal method
             * @property {Uint8Array} [actor] Removal actor
             * @property {Uint8Array} [person] Removal person
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Removal.
             * @memberof land.v1
             * @interface IRemoval
             * @augments land.v1.Removal.$Properties
             * @deprecated Use land.v1.Removal.$Properties instead.
             */

            /**
             * Shape of a Removal.
             * @typedef {land.v1.Removal.$Properties} land.v1.Removal.$Shape
             */

            /**
             * Constructs a new Removal.
             * @memberof land.v1
             * @classdesc Represents a Removal.
             * @constructor
             * @param {land.v1.Removal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Removal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Removal kind.
             * @member {number} kind
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.kind = 0;

            /**
             * Removal number.
             * @member {number} number
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.number = 0;

            /**
             * Removal record.
             * @member {Uint8Array} record
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.record = $util.newBuffer([]);

            /**
             * Removal method.
             * @member {number} method
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.method = 0;

            /**
             * Removal actor.
             * @member {Uint8Array} actor
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.actor = $util.newBuffer([]);

            /**
             * Removal person.
             * @member {Uint8Array} person
             * @memberof land.v1.Removal
             * @instance
             */
            Removal.prototype.person = $util.newBuffer([]);

            /**
             * Encodes the specified Removal message. Does not implicitly {@link land.v1.Removal.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Removal
             * @static
             * @param {land.v1.Removal.$Properties} message Removal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Removal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.kind);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.number);
                if (message.record != null && $Object.hasOwnProperty.call(message, "record") && message.record.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.record);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.method);
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor") && message.actor.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.actor);
                if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.person);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Removal message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Removal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Removal & land.v1.Removal.$Shape} Removal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Removal.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Removal();
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
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.record = value;
                            else
                                delete message.record;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.actor = value;
                            else
                                delete message.actor;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.person = value;
                            else
                                delete message.person;
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
             * Verifies a Removal message.
             * @function verify
             * @memberof land.v1.Removal
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Removal.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isInteger(message.kind))
                        return "kind: integer expected";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number))
                        return "number: integer expected";
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    if (!(message.record && typeof message.record.length === "number" || $util.isString(message.record)))
                        return "record: buffer expected";
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    if (!$util.isInteger(message.method))
                        return "method: integer expected";
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                    if (!(message.actor && typeof message.actor.length === "number" || $util.isString(message.actor)))
                        return "actor: buffer expected";
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    if (!(message.person && typeof message.person.length === "number" || $util.isString(message.person)))
                        return "person: buffer expected";
                return null;
            };

            /**
             * Creates a Removal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Removal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Removal} Removal
             */
            Removal.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Removal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Removal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Removal();
                if (object.kind != null)
                    if ($Number(object.kind) !== 0)
                        message.kind = object.kind >>> 0;
                if (object.number != null)
                    if ($Number(object.number) !== 0)
                        message.number = object.number >>> 0;
                if (object.record != null)
                    if (object.record.length)
                        if (typeof object.record === "string")
                            $util.base64.decode(object.record, message.record = $util.newBuffer($util.base64.length(object.record)), 0);
                        else if (object.record.length >= 0)
                            message.record = object.record;
                if (object.method != null)
                    if ($Number(object.method) !== 0)
                        message.method = object.method >>> 0;
                if (object.actor != null)
                    if (object.actor.length)
                        if (typeof object.actor === "string")
                            $util.base64.decode(object.actor, message.actor = $util.newBuffer($util.base64.length(object.actor)), 0);
                        else if (object.actor.length >= 0)
                            message.actor = object.actor;
                if (object.person != null)
                    if (object.person.length)
                        if (typeof object.person === "string")
                            $util.base64.decode(object.person, message.person = $util.newBuffer($util.base64.length(object.person)), 0);
                        else if (object.person.length >= 0)
                            message.person = object.person;
                return message;
            };

            /**
             * Creates a plain object from a Removal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Removal
             * @static
             * @param {land.v1.Removal} message Removal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Removal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = 0;
                    object.number = 0;
                    if (options.bytes === $String)
                        object.record = "";
                    else {
                        object.record = [];
                        if (options.bytes !== $Array)
                            object.record = $util.newBuffer(object.record);
                    }
                    object.method = 0;
                    if (options.bytes === $String)
                        object.actor = "";
                    else {
                        object.actor = [];
                        if (options.bytes !== $Array)
                            object.actor = $util.newBuffer(object.actor);
                    }
                    if (options.bytes === $String)
                        object.person = "";
                    else {
                        object.person = [];
                        if (options.bytes !== $Array)
                            object.person = $util.newBuffer(object.person);
                    }
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    object.number = message.number;
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    object.record = options.bytes === $String ? $util.base64.encode(message.record, 0, message.record.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.record) : message.record;
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.actor != null && $Object.hasOwnProperty.call(message, "actor"))
                    object.actor = options.bytes === $String ? $util.base64.encode(message.actor, 0, message.actor.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.actor) : message.actor;
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    object.person = options.bytes === $String ? $util.base64.encode(message.person, 0, message.person.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.person) : message.person;
                return object;
            };

            /**
             * Converts this Removal to JSON.
             * @function toJSON
             * @memberof land.v1.Removal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Removal.prototype.toJSON = function() {
                return Removal.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Removal;
        })();

        v1.Settlement = (function() {

            /**
             * Properties of a Settlement.
             * @typedef {Object} land.v1.Settlement.$Properties
             * @property {Uint8Array} [proposal] Settlement proposal
             * @property {land.v1.Money.$Properties} [price] Settlement price
             * @property {Uint8Array} [paymentReference] Settlement paymentReference
             * @property {Uint8Array} [deed] Settlement deed
             * @property {Uint8Array} [notary] Settlement notary
             * @property {Uint8Array} [registrar] Settlement registrar
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Settlement.
             * @memberof land.v1
             * @interface ISettlement
             * @augments land.v1.Settlement.$Properties
             * @deprecated Use land.v1.Settlement.$Properties instead.
             */

            /**
             * Shape of a Settlement.
             * @typedef {land.v1.Settlement.$Properties} land.v1.Settlement.$Shape
             */

            /**
             * Constructs a new Settlement.
             * @memberof land.v1
             * @classdesc Represents a Settlement.
             * @constructor
             * @param {land.v1.Settlement.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Settlement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Settlement proposal.
             * @member {Uint8Array} proposal
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.proposal = $util.newBuffer([]);

            /**
             * Settlement price.
             * @member {land.v1.Money} price
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.price = null;

            /**
             * Settlement paymentReference.
             * @member {Uint8Array} paymentReference
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.paymentReference = $util.newBuffer([]);

            /**
             * Settlement deed.
             * @member {Uint8Array} deed
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.deed = $util.newBuffer([]);

            /**
             * Settlement notary.
             * @member {Uint8Array} notary
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.notary = $util.newBuffer([]);

            /**
             * Settlement registrar.
             * @member {Uint8Array} registrar
             * @memberof land.v1.Settlement
             * @instance
             */
            Settlement.prototype.registrar = $util.newBuffer([]);

            /**
             * Encodes the specified Settlement message. Does not implicitly {@link land.v1.Settlement.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Settlement
             * @static
             * @param {land.v1.Settlement.$Properties} message Settlement message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Settlement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && message.proposal.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.proposal);
                if (message.price != null && $Object.hasOwnProperty.call(message, "price"))
                    $root.land.v1.Money.encode(message.price, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference") && message.paymentReference.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.paymentReference);
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed") && message.deed.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.deed);
                if (message.notary != null && $Object.hasOwnProperty.call(message, "notary") && message.notary.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.notary);
                if (message.registrar != null && $Object.hasOwnProperty.call(message, "registrar") && message.registrar.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.registrar);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Settlement message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Settlement
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Settlement & land.v1.Settlement.$Shape} Settlement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Settlement.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Settlement();
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
                            message.price = $root.land.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.price);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.paymentReference = value;
                            else
                                delete message.paymentReference;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.deed = value;
                            else
                                delete message.deed;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.notary = value;
                            else
                                delete message.notary;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.registrar = value;
                            else
                                delete message.registrar;
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
             * Verifies a Settlement message.
             * @function verify
             * @memberof land.v1.Settlement
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Settlement.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    if (!(message.proposal && typeof message.proposal.length === "number" || $util.isString(message.proposal)))
                        return "proposal: buffer expected";
                if (message.price != null && $Object.hasOwnProperty.call(message, "price")) {
                    let error = $root.land.v1.Money.verify(message.price, _depth + 1);
                    if (error)
                        return "price." + error;
                }
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    if (!(message.paymentReference && typeof message.paymentReference.length === "number" || $util.isString(message.paymentReference)))
                        return "paymentReference: buffer expected";
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    if (!(message.deed && typeof message.deed.length === "number" || $util.isString(message.deed)))
                        return "deed: buffer expected";
                if (message.notary != null && $Object.hasOwnProperty.call(message, "notary"))
                    if (!(message.notary && typeof message.notary.length === "number" || $util.isString(message.notary)))
                        return "notary: buffer expected";
                if (message.registrar != null && $Object.hasOwnProperty.call(message, "registrar"))
                    if (!(message.registrar && typeof message.registrar.length === "number" || $util.isString(message.registrar)))
                        return "registrar: buffer expected";
                return null;
            };

            /**
             * Creates a Settlement message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Settlement
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Settlement} Settlement
             */
            Settlement.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Settlement)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Settlement: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Settlement();
                if (object.proposal != null)
                    if (object.proposal.length)
                        if (typeof object.proposal === "string")
                            $util.base64.decode(object.proposal, message.proposal = $util.newBuffer($util.base64.length(object.proposal)), 0);
                        else if (object.proposal.length >= 0)
                            message.proposal = object.proposal;
                if (object.price != null) {
                    if (!$util.isObject(object.price))
                        throw $TypeError(".land.v1.Settlement.price: object expected");
                    message.price = $root.land.v1.Money.fromObject(object.price, _depth + 1);
                }
                if (object.paymentReference != null)
                    if (object.paymentReference.length)
                        if (typeof object.paymentReference === "string")
                            $util.base64.decode(object.paymentReference, message.paymentReference = $util.newBuffer($util.base64.length(object.paymentReference)), 0);
                        else if (object.paymentReference.length >= 0)
                            message.paymentReference = object.paymentReference;
                if (object.deed != null)
                    if (object.deed.length)
                        if (typeof object.deed === "string")
                            $util.base64.decode(object.deed, message.deed = $util.newBuffer($util.base64.length(object.deed)), 0);
                        else if (object.deed.length >= 0)
                            message.deed = object.deed;
                if (object.notary != null)
                    if (object.notary.length)
                        if (typeof object.notary === "string")
                            $util.base64.decode(object.notary, message.notary = $util.newBuffer($util.base64.length(object.notary)), 0);
                        else if (object.notary.length >= 0)
                            message.notary = object.notary;
                if (object.registrar != null)
                    if (object.registrar.length)
                        if (typeof object.registrar === "string")
                            $util.base64.decode(object.registrar, message.registrar = $util.newBuffer($util.base64.length(object.registrar)), 0);
                        else if (object.registrar.length >= 0)
                            message.registrar = object.registrar;
                return message;
            };

            /**
             * Creates a plain object from a Settlement message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Settlement
             * @static
             * @param {land.v1.Settlement} message Settlement
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Settlement.toObject = function (message, options, _depth) {
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
                    object.price = null;
                    if (options.bytes === $String)
                        object.paymentReference = "";
                    else {
                        object.paymentReference = [];
                        if (options.bytes !== $Array)
                            object.paymentReference = $util.newBuffer(object.paymentReference);
                    }
                    if (options.bytes === $String)
                        object.deed = "";
                    else {
                        object.deed = [];
                        if (options.bytes !== $Array)
                            object.deed = $util.newBuffer(object.deed);
                    }
                    if (options.bytes === $String)
                        object.notary = "";
                    else {
                        object.notary = [];
                        if (options.bytes !== $Array)
                            object.notary = $util.newBuffer(object.notary);
                    }
                    if (options.bytes === $String)
                        object.registrar = "";
                    else {
                        object.registrar = [];
                        if (options.bytes !== $Array)
                            object.registrar = $util.newBuffer(object.registrar);
                    }
                }
                if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal"))
                    object.proposal = options.bytes === $String ? $util.base64.encode(message.proposal, 0, message.proposal.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.proposal) : message.proposal;
                if (message.price != null && $Object.hasOwnProperty.call(message, "price"))
                    object.price = $root.land.v1.Money.toObject(message.price, options, _depth + 1);
                if (message.paymentReference != null && $Object.hasOwnProperty.call(message, "paymentReference"))
                    object.paymentReference = options.bytes === $String ? $util.base64.encode(message.paymentReference, 0, message.paymentReference.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.paymentReference) : message.paymentReference;
                if (message.deed != null && $Object.hasOwnProperty.call(message, "deed"))
                    object.deed = options.bytes === $String ? $util.base64.encode(message.deed, 0, message.deed.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.deed) : message.deed;
                if (message.notary != null && $Object.hasOwnProperty.call(message, "notary"))
                    object.notary = options.bytes === $String ? $util.base64.encode(message.notary, 0, message.notary.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.notary) : message.notary;
                if (message.registrar != null && $Object.hasOwnProperty.call(message, "registrar"))
                    object.registrar = options.bytes === $String ? $util.base64.encode(message.registrar, 0, message.registrar.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.registrar) : message.registrar;
                return object;
            };

            /**
             * Converts this Settlement to JSON.
             * @function toJSON
             * @memberof land.v1.Settlement
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Settlement.prototype.toJSON = function() {
                return Settlement.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Settlement;
        })();

        v1.GridEntry = (function() {

            /**
             * Properties of a GridEntry.
             * @typedef {Object} land.v1.GridEntry.$Properties
             * @property {Uint8Array} [parcel] GridEntry parcel
             * @property {number} [minX] GridEntry minX
             * @property {number} [minY] GridEntry minY
             * @property {number} [maxX] GridEntry maxX
             * @property {number} [maxY] GridEntry maxY
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GridEntry.
             * @memberof land.v1
             * @interface IGridEntry
             * @augments land.v1.GridEntry.$Properties
             * @deprecated Use land.v1.GridEntry.$Properties instead.
             */

            /**
             * Shape of a GridEntry.
             * @typedef {land.v1.GridEntry.$Properties} land.v1.GridEntry.$Shape
             */

            /**
             * Constructs a new GridEntry.
             * @memberof land.v1
             * @classdesc Represents a GridEntry.
             * @constructor
             * @param {land.v1.GridEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GridEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GridEntry parcel.
             * @member {Uint8Array} parcel
             * @memberof land.v1.GridEntry
             * @instance
             */
            GridEntry.prototype.parcel = $util.newBuffer([]);

            /**
             * GridEntry minX.
             * @member {number} minX
             * @memberof land.v1.GridEntry
             * @instance
             */
            GridEntry.prototype.minX = 0;

            /**
             * GridEntry minY.
             * @member {number} minY
             * @memberof land.v1.GridEntry
             * @instance
             */
            GridEntry.prototype.minY = 0;

            /**
             * GridEntry maxX.
             * @member {number} maxX
             * @memberof land.v1.GridEntry
             * @instance
             */
            GridEntry.prototype.maxX = 0;

            /**
             * GridEntry maxY.
             * @member {number} maxY
             * @memberof land.v1.GridEntry
             * @instance
             */
            GridEntry.prototype.maxY = 0;

            /**
             * Encodes the specified GridEntry message. Does not implicitly {@link land.v1.GridEntry.verify|verify} messages.
             * @function encode
             * @memberof land.v1.GridEntry
             * @static
             * @param {land.v1.GridEntry.$Properties} message GridEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GridEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel") && message.parcel.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.parcel);
                if (message.minX != null && $Object.hasOwnProperty.call(message, "minX") && message.minX !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).sint32(message.minX);
                if (message.minY != null && $Object.hasOwnProperty.call(message, "minY") && message.minY !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).sint32(message.minY);
                if (message.maxX != null && $Object.hasOwnProperty.call(message, "maxX") && message.maxX !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).sint32(message.maxX);
                if (message.maxY != null && $Object.hasOwnProperty.call(message, "maxY") && message.maxY !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).sint32(message.maxY);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GridEntry message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.GridEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.GridEntry & land.v1.GridEntry.$Shape} GridEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GridEntry.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.GridEntry();
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
                                message.parcel = value;
                            else
                                delete message.parcel;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.minX = value;
                            else
                                delete message.minX;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.minY = value;
                            else
                                delete message.minY;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.maxX = value;
                            else
                                delete message.maxX;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.maxY = value;
                            else
                                delete message.maxY;
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
             * Verifies a GridEntry message.
             * @function verify
             * @memberof land.v1.GridEntry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GridEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    if (!(message.parcel && typeof message.parcel.length === "number" || $util.isString(message.parcel)))
                        return "parcel: buffer expected";
                if (message.minX != null && $Object.hasOwnProperty.call(message, "minX"))
                    if (!$util.isInteger(message.minX))
                        return "minX: integer expected";
                if (message.minY != null && $Object.hasOwnProperty.call(message, "minY"))
                    if (!$util.isInteger(message.minY))
                        return "minY: integer expected";
                if (message.maxX != null && $Object.hasOwnProperty.call(message, "maxX"))
                    if (!$util.isInteger(message.maxX))
                        return "maxX: integer expected";
                if (message.maxY != null && $Object.hasOwnProperty.call(message, "maxY"))
                    if (!$util.isInteger(message.maxY))
                        return "maxY: integer expected";
                return null;
            };

            /**
             * Creates a GridEntry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.GridEntry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.GridEntry} GridEntry
             */
            GridEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.GridEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.GridEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.GridEntry();
                if (object.parcel != null)
                    if (object.parcel.length)
                        if (typeof object.parcel === "string")
                            $util.base64.decode(object.parcel, message.parcel = $util.newBuffer($util.base64.length(object.parcel)), 0);
                        else if (object.parcel.length >= 0)
                            message.parcel = object.parcel;
                if (object.minX != null)
                    if ($Number(object.minX) !== 0)
                        message.minX = object.minX | 0;
                if (object.minY != null)
                    if ($Number(object.minY) !== 0)
                        message.minY = object.minY | 0;
                if (object.maxX != null)
                    if ($Number(object.maxX) !== 0)
                        message.maxX = object.maxX | 0;
                if (object.maxY != null)
                    if ($Number(object.maxY) !== 0)
                        message.maxY = object.maxY | 0;
                return message;
            };

            /**
             * Creates a plain object from a GridEntry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.GridEntry
             * @static
             * @param {land.v1.GridEntry} message GridEntry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GridEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.parcel = "";
                    else {
                        object.parcel = [];
                        if (options.bytes !== $Array)
                            object.parcel = $util.newBuffer(object.parcel);
                    }
                    object.minX = 0;
                    object.minY = 0;
                    object.maxX = 0;
                    object.maxY = 0;
                }
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    object.parcel = options.bytes === $String ? $util.base64.encode(message.parcel, 0, message.parcel.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.parcel) : message.parcel;
                if (message.minX != null && $Object.hasOwnProperty.call(message, "minX"))
                    object.minX = message.minX;
                if (message.minY != null && $Object.hasOwnProperty.call(message, "minY"))
                    object.minY = message.minY;
                if (message.maxX != null && $Object.hasOwnProperty.call(message, "maxX"))
                    object.maxX = message.maxX;
                if (message.maxY != null && $Object.hasOwnProperty.call(message, "maxY"))
                    object.maxY = message.maxY;
                return object;
            };

            /**
             * Converts this GridEntry to JSON.
             * @function toJSON
             * @memberof land.v1.GridEntry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GridEntry.prototype.toJSON = function() {
                return GridEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GridEntry;
        })();

        v1.GridCell = (function() {

            /**
             * Properties of a GridCell.
             * @typedef {Object} land.v1.GridCell.$Properties
             * @property {Array.<land.v1.GridEntry.$Properties>} [entries] GridCell entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GridCell.
             * @memberof land.v1
             * @interface IGridCell
             * @augments land.v1.GridCell.$Properties
             * @deprecated Use land.v1.GridCell.$Properties instead.
             */

            /**
             * Shape of a GridCell.
             * @typedef {land.v1.GridCell.$Properties} land.v1.GridCell.$Shape
             */

            /**
             * Constructs a new GridCell.
             * @memberof land.v1
             * @classdesc Represents a GridCell.
             * @constructor
             * @param {land.v1.GridCell.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GridCell = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GridCell entries.
             * @member {Array.<land.v1.GridEntry>} entries
             * @memberof land.v1.GridCell
             * @instance
             */
            GridCell.prototype.entries = $util.emptyArray;

            /**
             * Encodes the specified GridCell message. Does not implicitly {@link land.v1.GridCell.verify|verify} messages.
             * @function encode
             * @memberof land.v1.GridCell
             * @static
             * @param {land.v1.GridCell.$Properties} message GridCell message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GridCell.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.land.v1.GridEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GridCell message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.GridCell
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.GridCell & land.v1.GridCell.$Shape} GridCell
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GridCell.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.GridCell();
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
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.land.v1.GridEntry.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Verifies a GridCell message.
             * @function verify
             * @memberof land.v1.GridCell
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GridCell.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.entries != null && $Object.hasOwnProperty.call(message, "entries")) {
                    if (!$Array.isArray(message.entries))
                        return "entries: array expected";
                    for (let i = 0; i < message.entries.length; ++i) {
                        let error = $root.land.v1.GridEntry.verify(message.entries[i], _depth + 1);
                        if (error)
                            return "entries." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a GridCell message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.GridCell
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.GridCell} GridCell
             */
            GridCell.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.GridCell)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.GridCell: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.GridCell();
                if (object.entries) {
                    if (!$Array.isArray(object.entries))
                        throw $TypeError(".land.v1.GridCell.entries: array expected");
                    message.entries = $Array(object.entries.length);
                    for (let i = 0; i < object.entries.length; ++i) {
                        if (!$util.isObject(object.entries[i]))
                            throw $TypeError(".land.v1.GridCell.entries: object expected");
                        message.entries[i] = $root.land.v1.GridEntry.fromObject(object.entries[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a GridCell message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.GridCell
             * @static
             * @param {land.v1.GridCell} message GridCell
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GridCell.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.entries = [];
                if (message.entries && message.entries.length) {
                    object.entries = $Array(message.entries.length);
                    for (let j = 0; j < message.entries.length; ++j)
                        object.entries[j] = $root.land.v1.GridEntry.toObject(message.entries[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this GridCell to JSON.
             * @function toJSON
             * @memberof land.v1.GridCell
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GridCell.prototype.toJSON = function() {
                return GridCell.toObject(this, $protobuf.util.toJSONOptions);
            };

            return GridCell;
        })();

        v1.Ancestry = (function() {

            /**
             * Properties of an Ancestry.
             * @typedef {Object} land.v1.Ancestry.$Properties
             * @property {Uint8Array} [title] Ancestry title
             * @property {Long} [height] Ancestry height
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Ancestry.
             * @memberof land.v1
             * @interface IAncestry
             * @augments land.v1.Ancestry.$Properties
             * @deprecated Use land.v1.Ancestry.$Properties instead.
             */

            /**
             * Shape of an Ancestry.
             * @typedef {land.v1.Ancestry.$Properties} land.v1.Ancestry.$Shape
             */

            /**
             * Constructs a new Ancestry.
             * @memberof land.v1
             * @classdesc Represents an Ancestry.
             * @constructor
             * @param {land.v1.Ancestry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ancestry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ancestry title.
             * @member {Uint8Array} title
             * @memberof land.v1.Ancestry
             * @instance
             */
            Ancestry.prototype.title = $util.newBuffer([]);

            /**
             * Ancestry height.
             * @member {Long} height
             * @memberof land.v1.Ancestry
             * @instance
             */
            Ancestry.prototype.height = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Ancestry message. Does not implicitly {@link land.v1.Ancestry.verify|verify} messages.
             * @function encode
             * @memberof land.v1.Ancestry
             * @static
             * @param {land.v1.Ancestry.$Properties} message Ancestry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ancestry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.title);
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && (typeof message.height === "object" ? message.height.low || message.height.high : message.height !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.height);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Ancestry message from the specified reader or buffer.
             * @function decode
             * @memberof land.v1.Ancestry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {land.v1.Ancestry & land.v1.Ancestry.$Shape} Ancestry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ancestry.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.land.v1.Ancestry();
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
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.height = value;
                            else
                                delete message.height;
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
             * Verifies an Ancestry message.
             * @function verify
             * @memberof land.v1.Ancestry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Ancestry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    if (!(message.title && typeof message.title.length === "number" || $util.isString(message.title)))
                        return "title: buffer expected";
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (!$util.isInteger(message.height) && !(message.height && $util.isInteger(message.height.low) && $util.isInteger(message.height.high)))
                        return "height: integer|Long expected";
                return null;
            };

            /**
             * Creates an Ancestry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof land.v1.Ancestry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {land.v1.Ancestry} Ancestry
             */
            Ancestry.fromObject = function (object, _depth) {
                if (object instanceof $root.land.v1.Ancestry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".land.v1.Ancestry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.land.v1.Ancestry();
                if (object.title != null)
                    if (object.title.length)
                        if (typeof object.title === "string")
                            $util.base64.decode(object.title, message.title = $util.newBuffer($util.base64.length(object.title)), 0);
                        else if (object.title.length >= 0)
                            message.title = object.title;
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
                return message;
            };

            /**
             * Creates a plain object from an Ancestry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof land.v1.Ancestry
             * @static
             * @param {land.v1.Ancestry} message Ancestry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Ancestry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.title = "";
                    else {
                        object.title = [];
                        if (options.bytes !== $Array)
                            object.title = $util.newBuffer(object.title);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.height = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.height = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = options.bytes === $String ? $util.base64.encode(message.title, 0, message.title.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.title) : message.title;
                if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.height = typeof message.height === "number" ? $BigInt(message.height) : $util.Long.fromBits(message.height.low >>> 0, message.height.high >>> 0, true).toBigInt();
                    else if (typeof message.height === "number")
                        object.height = options.longs === $String ? $String(message.height) : message.height;
                    else
                        object.height = options.longs === $String ? $util.Long.prototype.toString.call(message.height) : options.longs === $Number ? new $util.LongBits(message.height.low >>> 0, message.height.high >>> 0).toNumber(true) : message.height;
                return object;
            };

            /**
             * Converts this Ancestry to JSON.
             * @function toJSON
             * @memberof land.v1.Ancestry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Ancestry.prototype.toJSON = function() {
                return Ancestry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Ancestry;
        })();

        return v1;
    })();

    return land;
})();

export {
  $root as default
};
